using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Shows what would happen, and keeps it for the confirm.</summary>
internal sealed class QuoteHandler(IGiftCodes codes, GiftTerms terms, GiftPolicy policy)
{
    public async Task<Answer> AnswerAsync(Turn turn, AskQuote step, TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        if (await GiftPace.IsTooFastAsync(set.Connection, turn.User, terms, now, cancellationToken))
        {
            return new GiftRefused(GiftObstacle.TooFast);
        }

        var choice = OwnLineRule.Choose(await OwnLines.ReadAsync(set, turn.User, cancellationToken), step.LineId);
        if (choice is not OwnLineChoice.Of(var giver))
        {
            return OwnLines.Ask(choice, step);
        }

        if (GiftAmountRule.RefusalOf(giver, step.Amount, policy) is { } refusal)
        {
            return refusal;
        }

        return await Receivers.FindAsync(set.Connection, giver, step.Target, now, cancellationToken) switch
        {
            ReceiverSearch.Found(var receiver) => Quote(giver, receiver, step, set, now),
            ReceiverSearch.Refused(var obstacle) => new GiftRefused(obstacle),
            _ => throw new UnreachableException("A search finds or refuses."),
        };
    }

    private GiftQuote Quote(LinkedLine giver, Receiver receiver, AskQuote step, TurnSet set, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var quote = QuoteRule.Quote(id, giver, receiver, step.Amount, codes.Next(GiftCode.LinkCodeLength), now);
        set.Writes.BatchCommands.Add(DataGiftTable.Insert(quote));
        return QuoteRule.Show(quote, giver.Balance, terms, policy);
    }
}
