using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Everything that moves data, for a whole set at once: the gifts are locked, one book is opened at all their lines, each wish
/// is decided in memory in its turn, and what changed is written in a few statements.
/// </summary>
internal sealed class SettlementHandler(GiftTerms terms, GiftPolicy policy)
{
    public async Task AnswerAsync(IReadOnlyList<GiftWish> wishes, TurnSet set, CancellationToken cancellationToken)
    {
        var gifts = await DataGiftTable.LockAsync(
            set.Connection,
            [.. wishes.Select(wish => wish.GiftId).Distinct()],
            cancellationToken
        );
        var book = await Book.OpenAsync(set.Connection, LinesOf(gifts.Values, wishes), set.Clock, cancellationToken);
        var codes = await UnusedCodesAsync(gifts.Values, set, cancellationToken);
        var settlement = new Settlement(book, gifts, codes, terms, policy);
        foreach (var wish in wishes)
        {
            var decision = settlement.Decide(wish);
            set.Reply(wish.Turn, decision.Reply, AnswerKind.Command);
            if (decision.News is { } news)
            {
                set.Tell(news.User, news.Answer);
            }
        }

        settlement.AppendWrites(set.Writes);
    }

    private static HashSet<Guid> LinesOf(IReadOnlyCollection<DataGiftRow> gifts, IReadOnlyList<GiftWish> wishes) =>
        [
            .. gifts.Select(gift => gift.GiverLineId),
            .. gifts.Select(gift => gift.ReceiverLineId).OfType<Guid>(),
            .. wishes.OfType<GiftWish.Claim>().Select(claim => claim.Claimer.LineId),
        ];

    /// <summary>Asked with the receivers' lines locked, so that no two givers use one code. Most gifts need none.</summary>
    private static async Task<HashSet<string>> UnusedCodesAsync(
        IReadOnlyCollection<DataGiftRow> gifts,
        TurnSet set,
        CancellationToken cancellationToken
    )
    {
        string[] codes =
        [
            .. gifts
                .Where(gift => gift.State == DataGiftState.Quoted)
                .Select(gift => gift.ReceiveCode)
                .OfType<string>()
                .Distinct(),
        ];
        return codes.Length == 0
            ? []
            : await ReceiveCodeTable.UnusedAmongAsync(set.Connection, codes, cancellationToken);
    }
}
