using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Leads to a quote: what can be given and to whom, then how much.</summary>
internal sealed class ChoiceHandler(GiftTerms terms, GiftPolicy policy)
{
    public async Task<Answer> AnswerAsync(Turn turn, OpenGifts step, TurnSet set, CancellationToken cancellationToken)
    {
        var choice = OwnLineRule.Choose(await OwnLines.ReadAsync(set, turn.User, cancellationToken), step.LineId);
        if (choice is not OwnLineChoice.Of(var giver))
        {
            return OwnLines.Ask(choice, step);
        }

        if (GiftAmountRule.RefusalOf(giver, policy) is { } refusal)
        {
            return refusal;
        }

        var now = set.Clock.GetUtcNow();
        return new ReceiverQuestion(
            giver.LineId,
            GiftBalance.Of(giver.Balance),
            policy.LargestGift(giver.Balance),
            policy.Unit,
            await Receivers.OfferAsync(set.Connection, giver, now, cancellationToken)
        );
    }

    public async Task<Answer> AnswerAsync(
        Turn turn,
        ChooseAmount step,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        if (
            step.Target is GiftTarget.ToHolderOf
            && await GiftPace.IsTooFastAsync(set.Connection, turn.User, terms, now, cancellationToken)
        )
        {
            return new GiftRefused(GiftObstacle.TooFast);
        }

        var choice = OwnLineRule.Choose(await OwnLines.ReadAsync(set, turn.User, cancellationToken), step.LineId);
        if (choice is not OwnLineChoice.Of(var giver))
        {
            return OwnLines.Ask(choice, step);
        }

        if (GiftAmountRule.RefusalOf(giver, policy) is { } refusal)
        {
            return refusal;
        }

        return await Receivers.FindAsync(set.Connection, giver, step.Target, now, cancellationToken) switch
        {
            ReceiverSearch.Found(var receiver) => new AmountQuestion(
                giver.LineId,
                step.Target,
                receiver.UserName,
                GiftAmountRule.Offer(giver.Balance, policy)
            ),
            ReceiverSearch.Refused(var obstacle) => new GiftRefused(obstacle),
            _ => throw new UnreachableException("A search finds or refuses."),
        };
    }
}
