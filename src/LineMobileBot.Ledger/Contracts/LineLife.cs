using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>A change of a line's state, decided: the line as it will be, or why not.</summary>
internal static class LineLife
{
    /// <summary>How far the clocks of the carrier's systems may run ahead of ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static LineOutcome NoticeShipping(MobileLine line, DateTimeOffset at, DateTimeOffset now) =>
        line.StateAt(now) switch
        {
            LineState.Applied => Change(line with { State = LineState.Shipped, ShippingNoticeAt = at }),
            LineState.Shipped when line.ShippingNoticeAt == at => Done(line),
            var state => Wrong(state),
        };

    public static LineOutcome Start(MobileLine line, DateTimeOffset at, DateTimeOffset now) =>
        line.StateAt(now) switch
        {
            LineState.Shipped when at > now + ClockSkew => new LineOutcome.Refused(new ContractRefusal.InTheFuture()),
            LineState.Shipped => Change(line with { State = LineState.Active, StartedAt = at < now ? at : now }),
            LineState.Active when line.StartedAt == at => Done(line),
            var state => Wrong(state),
        };

    public static LineOutcome Suspend(MobileLine line, DateTimeOffset at, DateTimeOffset now) =>
        line.StateAt(now) switch
        {
            LineState.Active => Change(line with { State = LineState.Suspended, SuspendedAt = at }),
            LineState.Suspended => Done(line),
            var state => Wrong(state),
        };

    public static LineOutcome Resume(MobileLine line, DateTimeOffset now) =>
        line.StateAt(now) switch
        {
            LineState.Suspended => Change(line with { State = LineState.Active, SuspendedAt = null }),
            LineState.Active => Done(line),
            var state => Wrong(state),
        };

    /// <summary>A cancellation takes effect at the end of the month for which it is asked, never in the past.</summary>
    public static LineOutcome Cancel(MobileLine line, DateTimeOffset at, DateTimeOffset now) =>
        line.StateAt(now) switch
        {
            LineState.Active or LineState.Suspended => Change(
                line with
                {
                    State = LineState.CancelScheduled,
                    EndsAt = ServiceMonth.Of(at < now ? now : at).End,
                }
            ),
            LineState.CancelScheduled => Done(line),
            var state => Wrong(state),
        };

    private static LineOutcome.Done Change(MobileLine line) => new(line, Changed: true);

    private static LineOutcome.Done Done(MobileLine line) => new(line, Changed: false);

    private static LineOutcome.Refused Wrong(LineState state) => new(new ContractRefusal.WrongState(state));
}
