using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.UserLinks;

/// <summary>Lets the contractor know when somebody else becomes the user of their line in LINE, or no longer is.</summary>
internal static class LinkNews
{
    extension(TurnSet set)
    {
        public async Task TellPayerAsync(
            Guid lineId,
            LineUserId byUser,
            bool isLinked,
            CancellationToken cancellationToken
        )
        {
            var payers = await PayerAccounts.ReadAsync(set.Connection, [lineId], cancellationToken);
            if (!payers.TryGetValue(lineId, out var payer) || payer == byUser.Value)
            {
                return;
            }

            var now = set.Clock.GetUtcNow();
            var line = (await LineOverview.ReadAsync(set.Connection, lineId, now, cancellationToken))!.Line;
            var news = new LineLinkChanged(lineId, line.UserName, line.Msisdn.Masked, isLinked);
            set.Tell(new LineUserId(payer), news, AnswerKind.Notice);
        }
    }
}
