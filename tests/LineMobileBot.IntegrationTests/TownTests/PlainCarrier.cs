using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>
/// The carrier once more, by the rule book and as plainly as can be: in memory, one thing after another, everything that time
/// brings done when it comes. Each deed answers what the product may say to it: one sentence, or, where several things stand in
/// the way at once, any of their refusals.
/// </summary>
internal sealed partial class PlainCarrier(DateTimeOffset now)
{
    private const int MostLinesOfHousehold = 5;
    private const int HeldDaysAfterEnd = 30;
    private readonly List<PlainLine> _lines = [];
    private readonly List<PlainGift> _held = [];

    public DateTimeOffset Now { get; private set; } = now;

    public IReadOnlyList<PlainLine> Lines => _lines;

    public ServiceMonth Month => ServiceMonth.Of(Now);

    /// <summary>Lets time go on: gift links run out, months turn, lines end.</summary>
    public void AdvanceTo(DateTimeOffset until)
    {
        while (true)
        {
            _held.RemoveAll(gift => gift.Held!.Left == 0);
            var turn = Month.End;
            var due = _held.MinBy(gift => gift.Held!.End);
            if (due?.Held is { } held && held.End <= until && held.End <= turn)
            {
                Now = held.End < turn ? held.End : Now;
                GiveBack(due);
            }
            else if (turn <= until)
            {
                TurnMonth(turn);
            }
            else
            {
                Now = until;
                return;
            }
        }
    }

    public string[] Enter(string household)
    {
        var counting = _lines
            .Where(line => line.Household == household)
            .Select(line => line.Data?.EndsAt?.AddDays(HeldDaysAfterEnd))
            .Where(free => free is null || free > Now)
            .ToList();
        return counting.Count < MostLinesOfHousehold ? ["entered"] : [$"cap until {counting.Min():O}"];
    }

    public void Entered(PlainLine line) => _lines.Add(line);

    public string[] Ship(PlainLine line)
    {
        var day = JapanTime.DateOf(Now);
        (line.State, line.LinksOpenFrom) = (PlainState.Shipped, JapanTime.StartOf(day.AddDays(1)));
        return ["done"];
    }

    public string[] Start(PlainLine line)
    {
        (line.State, line.StartedAt, line.Data) = (PlainState.Active, Now, new NaiveLine(line.Plan.Bytes, Month));
        return ["done"];
    }

    public static string[] Suspend(PlainLine line)
    {
        if (line.State is not (PlainState.Active or PlainState.Suspended))
        {
            return ["WrongState"];
        }

        line.State = PlainState.Suspended;
        return ["done"];
    }

    public static string[] Resume(PlainLine line)
    {
        if (line.State is not (PlainState.Active or PlainState.Suspended))
        {
            return ["WrongState"];
        }

        line.State = PlainState.Active;
        return ["done"];
    }

    /// <summary>With the end of the month in which <paramref name="at"/> lies; asked again, the first wish stands.</summary>
    public static string[] Cancel(PlainLine line, DateTimeOffset at)
    {
        switch (line.State)
        {
            case PlainState.Active or PlainState.Suspended:
                line.State = PlainState.CancelScheduled;
                line.Data!.EndsAt = ServiceMonth.Of(at).End;
                return ["done"];
            case PlainState.CancelScheduled:
                return ["done"];
            default:
                return ["WrongState"];
        }
    }

    public string[] ChangePlan(PlainLine line, PlainPlan plan)
    {
        var livesOn =
            line.State == PlainState.Active || (line.State == PlainState.CancelScheduled && !EndsWithThisMonth(line));
        string[] obstacles =
        [
            .. livesOn ? [] : (string[])["LineNotInService"],
            .. plan == line.Plan ? (string[])["SamePlan"] : [],
            .. plan.IsSold ? [] : (string[])["NotOnSale"],
        ];
        if (obstacles.Length > 0)
        {
            return obstacles;
        }

        line.NextPlan = plan;
        line.Data!.NextPlan = plan.Bytes;
        return ["scheduled"];
    }

    public static string[] KeepPlan(PlainLine line)
    {
        line.NextPlan = null;
        line.Data!.NextPlan = line.Plan.Bytes;
        return ["withdrawn"];
    }

    public string[] TopUp(PlainLine line, long bytes)
    {
        var isDocomo = line.Known.Carrier == Carrier.Docomo;
        var isSold = bytes is 500_000_000 or 1_000_000_000 || (isDocomo && bytes == 3_000_000_000);
        string[] obstacles =
        [
            .. line.State is PlainState.Active or PlainState.CancelScheduled ? [] : (string[])["LineNotInService"],
            .. isSold ? [] : (string[])["SizeNotSold"],
            .. line.Data is { TopUpsThisMonth: var bought } && bought >= (isDocomo ? 3 : 10)
                ? (string[])["MonthlyLimit"]
                : [],
        ];
        if (obstacles.Length > 0)
        {
            return obstacles;
        }

        line.Data!.TopUpsThisMonth++;
        line.Data.Parcels.Add(new Parcel(BucketKind.TopUp, bytes, Month.Next.End));
        return [$"bought {bytes} left {line.Total}"];
    }

    private bool EndsWithThisMonth(PlainLine line) => line.Data?.EndsAt <= Month.End;

    private void TurnMonth(DateTimeOffset turn)
    {
        Now = turn;
        foreach (var line in _lines.Where(line => line is { Data: not null, HasEnded: false }))
        {
            line.Data!.Turn(turn);
            (line.Plan, line.NextPlan) = (line.NextPlan ?? line.Plan, null);
            if (line.Data.EndsAt <= turn)
            {
                (line.State, line.User) = (PlainState.Cancelled, null);
            }
        }
    }

    private static void GiveBack(PlainGift gift)
    {
        gift.Giver.Data!.Plan!.Left += gift.Held!.Left;
        gift.Held.Left = 0;
    }
}
