using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>What a month of a plan brings. Old plans stay with who has them.</summary>
internal sealed record PlainPlan(string Code, long Bytes, bool IsSold)
{
    private const long Gigabyte = 1_000_000_000;

    public static readonly IReadOnlyList<PlainPlan> All =
    [
        new("basic-500mb-voice", Gigabyte / 2, IsSold: true),
        new("basic-3gb-voice", 3 * Gigabyte, IsSold: true),
        new("basic-6gb-voice", 6 * Gigabyte, IsSold: true),
        new("basic-12gb-voice", 12 * Gigabyte, IsSold: true),
        new("communication-10gb-voice", 10 * Gigabyte, IsSold: false),
        new("free-1gb-voice", Gigabyte, IsSold: false),
    ];
}

internal enum PlainState
{
    Applied,
    Shipped,
    Active,
    Suspended,
    CancelScheduled,
    Cancelled,
}

/// <summary>A phone line in the plain model: no transfers, no history, only what is so now.</summary>
internal sealed class PlainLine(MobileLine known, string household, PlainPlan plan)
{
    /// <summary>What the product called it.</summary>
    public MobileLine Known => known;

    public Guid Id => known.Id;

    public string Number => known.Msisdn.E164;

    public string Household => household;

    public PlainState State { get; set; }

    public PlainPlan Plan { get; set; } = plan;

    public PlainPlan? NextPlan { get; set; }

    public DateTimeOffset LinksOpenFrom { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>What it has; none before it started.</summary>
    public NaiveLine? Data { get; set; }

    /// <summary>The account of its user.</summary>
    public string? User { get; set; }

    /// <summary>The usage code, and those that were replaced.</summary>
    public string? Code { get; set; }

    public Dictionary<DateOnly, long> UsedOn { get; } = [];

    public Dictionary<ServiceMonth, long> UsedIn { get; } = [];

    /// <summary>Bytes taken out of the line's data, by the month as whose use they count.</summary>
    public Dictionary<ServiceMonth, long> CountedIn { get; } = [];

    public long Uncovered { get; set; }

    public bool CanGiveAndReceive => State == PlainState.Active && User is not null;

    public bool HasEnded => State == PlainState.Cancelled;

    public long PlanLeft => Data?.Plan?.Left ?? 0;

    public long Total =>
        Data?.Parcels.Where(parcel => parcel.Kind != BucketKind.Reserved).Sum(parcel => parcel.Left) ?? 0;

    public long Left(BucketKind kind) => Data?.Left(kind) ?? 0;
}
