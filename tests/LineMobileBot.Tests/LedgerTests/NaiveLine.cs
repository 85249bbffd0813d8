using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.LedgerTests;

internal sealed class Parcel(BucketKind kind, long left, DateTimeOffset end)
{
    public BucketKind Kind => kind;
    public long Left { get; set; } = left;
    public DateTimeOffset End => end;
    public NaiveLine? Giver { get; init; }
}

internal sealed class NaiveLine
{
    private static readonly BucketKind[] Order =
    [
        BucketKind.CarryOver,
        BucketKind.Gift,
        BucketKind.Plan,
        BucketKind.TopUp,
    ];

    public NaiveLine(long plan, ServiceMonth month)
    {
        NextPlan = plan;
        Parcels.Add(new Parcel(BucketKind.Plan, plan, month.End));
    }

    public List<Parcel> Parcels { get; private set; } = [];
    public long NextPlan { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTimeOffset? EndsAt { get; set; }
    public int TopUpsThisMonth { get; set; }
    public Parcel? Plan => Parcels.FirstOrDefault(parcel => parcel.Kind == BucketKind.Plan);

    public long Left(BucketKind kind) => Parcels.Where(parcel => parcel.Kind == kind).Sum(parcel => parcel.Left);

    public long Use(long amount)
    {
        foreach (var kind in Order)
        {
            foreach (var parcel in Parcels.Where(parcel => parcel.Kind == kind).OrderBy(parcel => parcel.End))
            {
                var taken = Math.Min(parcel.Left, amount);
                parcel.Left -= taken;
                amount -= taken;
            }
        }

        return amount;
    }

    public void Turn(DateTimeOffset turn)
    {
        TopUpsThisMonth = 0;
        if (EndsAt <= turn)
        {
            Forget(Parcels);
            return;
        }

        var carried = Plan?.Left ?? 0;
        var next = turn.ToOffset(TimeSpan.FromHours(9)).AddMonths(1).ToUniversalTime();
        Forget(Parcels.Where(parcel => parcel.End <= turn));
        Parcels.Add(new Parcel(BucketKind.CarryOver, carried, next));
        Parcels.Add(new Parcel(BucketKind.Plan, NextPlan, next));
    }

    private void Forget(IEnumerable<Parcel> ended)
    {
        var gone = ended.ToHashSet();
        foreach (var parcel in gone)
        {
            parcel.Left = 0;
        }

        Parcels = [.. Parcels.Where(parcel => !gone.Contains(parcel))];
    }
}
