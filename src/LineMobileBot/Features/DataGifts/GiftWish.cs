using LineMobileBot.Conversations;

namespace LineMobileBot.Features.DataGifts;

/// <summary>What a person wants to become of a gift.</summary>
internal abstract record GiftWish(Turn Turn, Guid GiftId)
{
    /// <summary>To give what was quoted, or to have the gift link that was quoted.</summary>
    public sealed record Confirm(Turn Turn, Guid GiftId) : GiftWish(Turn, GiftId);

    /// <summary>Not to give what was quoted.</summary>
    public sealed record Drop(Turn Turn, Guid GiftId) : GiftWish(Turn, GiftId);

    /// <summary>To have an unclaimed gift link's data back.</summary>
    public sealed record Withdraw(Turn Turn, Guid GiftId) : GiftWish(Turn, GiftId);

    /// <summary>To get what a gift link holds.</summary>
    public sealed record Claim(Turn Turn, Guid GiftId, Claimer Claimer) : GiftWish(Turn, GiftId);
}
