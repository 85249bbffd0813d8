using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The keys of a gift's movements: all come from its id, so the book knows a repeat even if this room did not.</summary>
internal static class GiftKeys
{
    public static IdempotencyKey Give(Guid giftId) => Of(giftId, "give");

    public static IdempotencyKey Reserve(Guid giftId) => Of(giftId, "reserve");

    public static IdempotencyKey Withdraw(Guid giftId) => Of(giftId, "withdraw");

    public static IdempotencyKey Claim(Guid giftId) => Of(giftId, "claim");

    private static IdempotencyKey Of(Guid giftId, string movement) =>
        new(FormattableString.Invariant($"data-gift/{giftId:N}/{movement}"));
}
