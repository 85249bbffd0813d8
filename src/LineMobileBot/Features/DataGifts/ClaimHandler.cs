using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Finds the gift behind a gift link's code, and the line it is claimed for.</summary>
internal sealed class ClaimHandler(GiftTerms terms)
{
    /// <returns>Null when there is nothing to settle; then it has answered.</returns>
    public async Task<GiftWish?> UnderstandAsync(
        Turn turn,
        ClaimLink step,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        if (await GiftPace.IsTooFastAsync(set.Connection, turn.User, terms, now, cancellationToken))
        {
            return Answered(turn, new GiftRefused(GiftObstacle.TooFast), set);
        }

        var gifts = await DataGiftTable.OfLinksAsync(set.Connection, [step.LinkCode], cancellationToken);
        if (!gifts.TryGetValue(step.LinkCode, out var gift))
        {
            return Answered(turn, new GiftRefused(GiftObstacle.LinkGone), set);
        }

        var choice = OwnLineRule.Choose(await OwnLines.ReadAsync(set, turn.User, cancellationToken), step.LineId);
        return choice is OwnLineChoice.Of(var line)
            ? new GiftWish.Claim(turn, gift, new Claimer(turn.User, line.LineId, line.UserName))
            : Answered(turn, OwnLines.Ask(choice, step), set);
    }

    private static GiftWish? Answered(Turn turn, Answer answer, TurnSet set)
    {
        set.Reply(turn, answer);
        return null;
    }
}
