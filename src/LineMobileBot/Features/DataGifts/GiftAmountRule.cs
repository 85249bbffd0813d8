using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>How much a line can give: asked early, to spare a useless choice; the book decides again in the end. A pure rule.</summary>
internal static class GiftAmountRule
{
    /// <summary>Every step up to 12 GB, the largest plan; a card with more buttons would not be read.</summary>
    public const int MostOffered = 24;

    /// <summary>From the smallest gift up to all that can be given; with very much data the largest gift comes last.</summary>
    public static IReadOnlyList<DataAmount> Offer(LineBalance giver, GiftPolicy policy)
    {
        var largest = policy.LargestGift(giver);
        var amounts = new List<DataAmount>();
        for (var amount = policy.Min; amount <= largest && amounts.Count < MostOffered; amount += policy.Unit)
        {
            amounts.Add(amount);
        }

        if (amounts.Count == MostOffered)
        {
            amounts[^1] = largest;
        }

        return amounts;
    }

    /// <summary>Why the line can give nothing at all; null when it can.</summary>
    public static Answer? RefusalOf(LinkedLine giver, GiftPolicy policy) =>
        giver switch
        {
            { State: not LineState.Active } => new GiftRefused(GiftObstacle.GiverCannotGive),
            { Balance.Giveable.IsZero: true } => new NothingToGive(GiftBalance.Of(giver.Balance)),
            _ when policy.LargestGift(giver.Balance).IsZero => NotEnough(giver.Balance, policy),
            _ => null,
        };

    /// <summary>Why the line cannot give this amount; null when it can.</summary>
    public static Answer? RefusalOf(LinkedLine giver, DataAmount amount, GiftPolicy policy) =>
        true switch
        {
            _ when RefusalOf(giver, policy) is { } refusal => refusal,
            _ when amount < policy.Min || !amount.IsMultipleOf(policy.Unit) => new GiftNotAStep(policy.Unit),
            _ when amount > giver.Balance.Giveable => NotEnough(giver.Balance, policy),
            _ => null,
        };

    public static NotEnoughToGive NotEnough(LineBalance giver, GiftPolicy policy) =>
        new(giver.Giveable, policy.LargestGift(giver), policy.Min);
}
