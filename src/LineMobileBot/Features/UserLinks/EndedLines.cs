using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.UserLinks;

/// <summary>
/// Settles lines whose contract has ended: their users are told, and their menus show it. Nobody sees data or pages of such a
/// line in the meantime either: the ledger treats it as cancelled from its end on.
/// </summary>
internal sealed class EndedLines(JobTransaction transaction, TimeProvider clock, ILogger<EndedLines> logger)
    : MinuteJob(transaction, clock, logger)
{
    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var ended = await LineEndings.SettleAsync(set.Connection, set.Clock, cancellationToken);
        foreach (var link in ended)
        {
            var user = new LineUserId(link.LineAccount);
            set.Tell(user, new LinkSentence(LinkSentenceKind.LineEnded), AnswerKind.Notice);
            set.RefreshMenu(user);
        }

        return ended.Count > 0;
    }
}
