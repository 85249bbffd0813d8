using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Lines;

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
            LineStateWords.Of(view),
            view.HasUser,
            view.State is LineState.Active or LineState.Suspended or LineState.CancelScheduled,
            view.Balance
        );
}
