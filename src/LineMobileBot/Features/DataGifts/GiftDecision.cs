using LineMobileBot.Conversations;

namespace LineMobileBot.Features.DataGifts;

/// <summary>What a press of a button means: what to answer, what becomes of the gift, who else hears of it.</summary>
/// <param name="Reply">For whoever pressed.</param>
internal sealed record GiftDecision(Answer Reply)
{
    /// <summary>The gift as it is now; null when nothing changed.</summary>
    public DataGiftRow? Changed { get; init; }

    public GiftNews? News { get; init; }

    public static GiftDecision Refuse(GiftObstacle obstacle) => new(new GiftRefused(obstacle));
}

/// <summary>For the other side.</summary>
internal sealed record GiftNews(LineUserId User, Answer Answer);
