using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Tests.LedgerTests;
using LineMobileBot.Wording;
using Microsoft.Extensions.DependencyInjection;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

/// <summary>A sample of everything the room can say.</summary>
internal static class EveryGiftAnswer
{
    public static readonly OfficialAccount Account = new("@linemobile");
    private static readonly Guid Father = new("0198c000-0000-7000-8000-000000000001");
    private static readonly Guid Daughter = new("0198c000-0000-7000-8000-000000000002");
    private static readonly Guid Friend = new("0198c000-0000-7000-8000-000000000003");
    private static readonly Guid Gift = new("0198c000-0000-7000-8000-000000000004");
    private static readonly DateTimeOffset MonthEnd = Jst("2026-12-01 00:00");
    private static readonly DateTimeOffset ClaimUntil = Jst("2026-11-13 15:00");
    private static readonly DataAmount None = DataAmount.Zero;

    public static IReadOnlyDictionary<string, Answer> Samples { get; } =
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["lines"] = new LineQuestion(
                new ChooseAmount(null, new GiftTarget.ToHolderOf("CDFG3467")).Postback.ToString(),
                [new(Father, "健一", "090****5678"), new(Daughter, "陽菜", "080****4321")]
            ),
            ["receivers"] = new ReceiverQuestion(
                Father,
                new GiftBalance(2400.MB, 1250.MB, 500.MB, 1.GB, 500.MB),
                2.GB,
                500.MB,
                [new(Daughter, "陽菜", true), new(Friend, "友子", false)]
            ),
            ["receivers-nobody"] = new ReceiverQuestion(
                Father,
                new GiftBalance(3.GB, None, None, None, None),
                3.GB,
                500.MB,
                []
            ),
            ["amounts"] = new AmountQuestion(
                Father,
                new GiftTarget.ToLine(Daughter),
                "陽菜",
                [500.MB, 1.GB, 1500.MB, 2.GB]
            ),
            ["amounts-link"] = new AmountQuestion(Father, new GiftTarget.ToAnyone(), null, [500.MB]),
            ["quote"] = new GiftQuote(Gift, "陽菜", 500.MB, 5500.MB, MonthEnd, null, EndsToday: false),
            ["quote-last-day"] = new GiftQuote(Gift, "陽菜", 1.GB, 700.MB, MonthEnd, null, EndsToday: true),
            ["quote-link"] = new GiftQuote(Gift, null, 500.MB, 5500.MB, MonthEnd, ClaimUntil, EndsToday: false),
            ["dropped"] = new QuoteDropped(),
            ["receipt"] = new GiftReceipt("陽菜", 500.MB, 5500.MB),
            ["received"] = new GiftReceived("健一", 500.MB, 1250.MB, MonthEnd),
            ["link-ready"] = new GiftLinkReady(Gift, "CDFGHJKMNPQRTWXY", 500.MB, 2500.MB, ClaimUntil),
            ["returned"] = new GiftReturned(200.MB, 5700.MB),
            ["taken-back"] = new GiftTakenBack(200.MB, 1300.MB),
            ["link-claimed"] = new GiftLinkClaimed("友子", 500.MB),
            ["link-voided"] = new GiftLinkVoided(500.MB, 3.GB),
            ["link-out-of-time"] = new GiftLinkOutOfTime(500.MB, 3.GB, IsCarriedOver: false),
            ["link-carried-over"] = new GiftLinkOutOfTime(500.MB, 6.GB, IsCarriedOver: true),
            ["code"] = new ReceiveCodeShown("CDFG3467", "陽菜", Jst("2026-11-11 12:00")),
            ["code-prompt"] = new ReceiveCodePrompt(),
            ["not-linked"] = new GiftNotLinked(),
            ["nothing"] = new NothingToGive(new GiftBalance(None, 3.GB, None, 1.GB, None)),
            ["nothing-at-all"] = new NothingToGive(new GiftBalance(None, None, None, None, 500.MB)),
            ["not-enough"] = new NotEnoughToGive(1700.MB, 1500.MB, 500.MB),
            ["not-enough-for-any"] = new NotEnoughToGive(400.MB, None, 500.MB),
            ["not-a-step"] = new GiftNotAStep(500.MB),
            ["receiver-cannot-receive"] = new GiftRefused(GiftObstacle.ReceiverCannotReceive),
            ["month-closed"] = new GiftRefused(GiftObstacle.MonthClosed),
            ["quote-expired"] = new GiftRefused(GiftObstacle.QuoteExpired),
            ["same-line"] = new GiftRefused(GiftObstacle.SameLine),
            ["giver-cannot-give"] = new GiftRefused(GiftObstacle.GiverCannotGive),
            ["code-wrong"] = new GiftRefused(GiftObstacle.CodeWrong),
            ["code-used"] = new GiftRefused(GiftObstacle.CodeUsed),
            ["code-out-of-time"] = new GiftRefused(GiftObstacle.CodeOutOfTime),
            ["code-own"] = new GiftRefused(GiftObstacle.CodeOwn),
            ["link-gone"] = new GiftRefused(GiftObstacle.LinkGone),
            ["link-own"] = new GiftRefused(GiftObstacle.LinkOwn),
            ["cannot-receive"] = new GiftRefused(GiftObstacle.CannotReceive),
            ["too-fast"] = new GiftRefused(GiftObstacle.TooFast),
        };

    /// <summary>The room's entries, as its feature registers them.</summary>
    public static AnswerCatalogue Catalogue()
    {
        using var services = new ServiceCollection().AddDataGifts().AddSingleton(Account).BuildServiceProvider();
        return new AnswerCatalogue(services.GetServices<AnswerEntry>());
    }
}
