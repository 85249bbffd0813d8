namespace LineMobileBot.Ledger.Contracts;

/// <summary>How far an application has come. The numbers are stored with what people are told; never reuse one.</summary>
public enum ApplicationState
{
    /// <summary>Received; the SIM has not been sent.</summary>
    Accepted = 1,

    /// <summary>The SIM is on its way; links open on the day after the notice.</summary>
    Shipped = 2,

    /// <summary>The line came into service. What becomes of it afterwards is the line's own story.</summary>
    Usable = 3,

    /// <summary>Taken back before a line was entered.</summary>
    Cancelled = 4,
}

/// <summary>An application with what its line tells of it.</summary>
/// <param name="Application">The application.</param>
/// <param name="LoginId">Its contractor.</param>
/// <param name="ShippingNoticeAt">When the notice was sent that the SIM is on its way.</param>
/// <param name="StartedAt">When the line came into service.</param>
public sealed record ApplicationProgress(
    Application Application,
    string LoginId,
    DateTimeOffset? ShippingNoticeAt,
    DateTimeOffset? StartedAt
)
{
    /// <summary>How far it has come.</summary>
    public ApplicationState State =>
        Application.CancelledAt is not null ? ApplicationState.Cancelled
        : StartedAt is not null ? ApplicationState.Usable
        : ShippingNoticeAt is not null ? ApplicationState.Shipped
        : ApplicationState.Accepted;

    /// <summary>The first instant at which links can be made: 00:00 JST of the day after the shipping notice.</summary>
    public DateTimeOffset? LinksOpenFrom => ShippingNoticeAt is { } at ? MobileLine.OpenFrom(at) : null;
}
