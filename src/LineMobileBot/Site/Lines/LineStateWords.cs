using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Site.Lines;

/// <summary>The state of a line, as its contractor reads it.</summary>
internal static class LineStateWords
{
    public static string Of(LineOverview view) =>
        view.State switch
        {
            LineState.Applied => SiteTexts.StateApplied,
            LineState.Shipped => SiteTexts.StateShipped,
            LineState.Active => SiteTexts.StateActive,
            LineState.Suspended => SiteTexts.StateSuspended,
            LineState.CancelScheduled => Cards.Fill(
                SiteTexts.StateCancelScheduled,
                JapaneseDates.LastDay(view.Line.EndsAt!.Value)
            ),
            LineState.Cancelled => SiteTexts.StateCancelled,
            _ => throw new UnreachableException(),
        };
}
