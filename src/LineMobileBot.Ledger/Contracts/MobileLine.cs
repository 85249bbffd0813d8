using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>A phone line.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="ContractorId">Whose name is on its bill.</param>
/// <param name="Msisdn">Its number; unique among lines that have not ended.</param>
/// <param name="Carrier">The network it runs on.</param>
/// <param name="State">Its state as stored; see <see cref="StateAt"/>.</param>
/// <param name="UserName">Who carries the phone.</param>
/// <param name="BirthDate">The user's date of birth, when known.</param>
/// <param name="AppliedAt">When it was applied for.</param>
/// <param name="ShippingNoticeAt">When the notice was sent that the SIM is on its way.</param>
/// <param name="StartedAt">When it came into service.</param>
/// <param name="SuspendedAt">Since when it is suspended.</param>
/// <param name="EndsAt">When a cancellation takes effect (exclusive).</param>
/// <param name="OpenedMonth">The last month whose plan data was issued.</param>
public sealed record MobileLine(
    Guid Id,
    Guid ContractorId,
    Msisdn Msisdn,
    Carrier Carrier,
    LineState State,
    string UserName,
    DateOnly? BirthDate,
    DateTimeOffset AppliedAt,
    DateTimeOffset? ShippingNoticeAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? SuspendedAt,
    DateTimeOffset? EndsAt,
    ServiceMonth? OpenedMonth
)
{
    /// <summary>The first instant at which links can be made: 00:00 JST of the day after the shipping notice.</summary>
    public DateTimeOffset? LinksOpenFrom => ShippingNoticeAt is { } at ? OpenFrom(at) : null;

    /// <summary>The state at <paramref name="now"/>: a scheduled cancellation takes effect without any job.</summary>
    public LineState StateAt(DateTimeOffset now) => EndsAt <= now ? LineState.Cancelled : State;

    internal static DateTimeOffset OpenFrom(DateTimeOffset shippingNoticeAt) =>
        JapanTime.StartOf(JapanTime.DateOf(shippingNoticeAt).AddDays(1));
}

/// <summary>The plan of a line from one month on.</summary>
/// <param name="LineId">The line.</param>
/// <param name="FromMonth">The first month for which it holds.</param>
/// <param name="PlanCode">The plan's code.</param>
/// <param name="PlanVersion">The plan's version.</param>
public sealed record LinePlan(Guid LineId, ServiceMonth FromMonth, string PlanCode, int PlanVersion);
