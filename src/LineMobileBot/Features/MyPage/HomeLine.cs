using System.Diagnostics;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.MyPage;

/// <summary>One line as the home page shows it.</summary>
internal sealed record HomeLine(
    Guid Id,
    string UserName,
    string MaskedNumber,
    string Number,
    string PlanName,
    string State,
    bool HasUser,
    bool HasData,
    LineBalance Balance
)
{
    public static HomeLine Of(LineOverview view) =>
        new(
            view.Line.Id,
            view.Line.UserName,
            view.Line.Msisdn.Masked,
            view.Line.Msisdn.Domestic,
            PlanCatalogue.Find(view.PlanCode)?.Name ?? view.PlanCode,
            StateOf(view),
            view.HasUser,
            view.State is LineState.Active or LineState.Suspended or LineState.CancelScheduled,
            view.Balance
        );

    private static string StateOf(LineOverview view) =>
        view.State switch
        {
            LineState.Applied => MyPageTexts.StateApplied,
            LineState.Shipped => MyPageTexts.StateShipped,
            LineState.Active => MyPageTexts.StateActive,
            LineState.Suspended => MyPageTexts.StateSuspended,
            LineState.CancelScheduled => Cards.Fill(
                MyPageTexts.StateCancelScheduled,
                JapaneseDates.LastDay(view.Line.EndsAt!.Value)
            ),
            LineState.Cancelled => MyPageTexts.StateCancelled,
            _ => throw new UnreachableException(),
        };
}
