using System.Diagnostics;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Decides the wishes of one set one after another, each seeing what the earlier ones did; then says what to write.</summary>
internal sealed class Settlement(
    Book book,
    Dictionary<Guid, DataGiftRow> gifts,
    HashSet<string> unusedCodes,
    GiftTerms terms,
    GiftPolicy policy
)
{
    private readonly Dictionary<Guid, DataGiftRow> changed = [];
    private readonly List<string> usedCodes = [];

    public GiftDecision Decide(GiftWish wish)
    {
        var decision = (wish, gifts.GetValueOrDefault(wish.GiftId)) switch
        {
            (GiftWish.Claim claim, { } gift) => GiftLinkRule.Claim(book, gift, claim.Claimer),
            // A gift of somebody else's is as unknown as one that never was.
            (_, null) => GiftDecision.Refuse(GiftObstacle.QuoteExpired),
            (_, { } gift) when gift.GiverUser != wish.Turn.User => GiftDecision.Refuse(GiftObstacle.QuoteExpired),
            (_, { } gift) when book.Line(gift.GiverLineId).LineAccount != wish.Turn.User.Value => new GiftDecision(
                new GiftNotLinked()
            ),
            (GiftWish.Confirm, { } gift) => ConfirmRule.Decide(book, gift, IsUsed(gift), terms, policy),
            (GiftWish.Drop, { } gift) => ConfirmRule.Drop(book, gift),
            (GiftWish.Withdraw, { } gift) => GiftLinkRule.Withdraw(book, gift),
            _ => throw new UnreachableException("Every wish is decided."),
        };
        Keep(decision.Changed);
        return decision;
    }

    public void AppendWrites(NpgsqlBatch writes)
    {
        book.AppendWrites(writes);
        if (changed.Count > 0)
        {
            writes.BatchCommands.Add(DataGiftTable.Settle([.. changed.Values]));
        }

        if (usedCodes.Count > 0)
        {
            writes.BatchCommands.Add(ReceiveCodeTable.UseUp([.. usedCodes], book.Now));
        }
    }

    private bool IsUsed(DataGiftRow gift) => gift.ReceiveCode is { } code && !unusedCodes.Contains(code);

    private void Keep(DataGiftRow? gift)
    {
        if (gift is null)
        {
            return;
        }

        gifts[gift.Id] = changed[gift.Id] = gift;
        if (gift is { State: DataGiftState.Posted, ReceiveCode: { } code } && unusedCodes.Remove(code))
        {
            usedCodes.Add(code);
        }
    }
}
