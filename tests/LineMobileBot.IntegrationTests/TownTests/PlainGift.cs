using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>A gift in the plain model, from its quote on.</summary>
internal sealed record PlainGift(PlainLine Giver, string Account, PlainLine? Receiver, long Amount, DateTimeOffset At)
{
    /// <summary>What the product called it.</summary>
    public Guid Id { get; init; }

    /// <summary>The receive code by which the receiver was found.</summary>
    public PlainCode? Code { get; init; }

    /// <summary>The code of the gift link, once there is one.</summary>
    public string? LinkCode { get; set; }

    public ServiceMonth Month => ServiceMonth.Of(At);

    /// <summary>A quote is used once, whether it moved data or not.</summary>
    public bool IsUsed { get; set; }

    /// <summary>What a gift link has set aside.</summary>
    public Parcel? Held { get; set; }

    /// <summary>What somebody got.</summary>
    public Parcel? Given { get; set; }

    public PlainLine? GotBy { get; set; }

    public string? GotByAccount { get; set; }

    /// <summary>What the giver read when it was done, and reads again whenever they press again.</summary>
    public string? GiverReads { get; set; }

    public string? ReceiverReads { get; set; }
}

/// <summary>A receive code.</summary>
internal sealed record PlainCode(string Code, PlainLine Line, string Account, DateTimeOffset Until)
{
    public bool IsUsed { get; set; }
}
