using LineMobileBot.Conversations;
using LineMobileBot.Delivery;

namespace LineMobileBot.Tests.DeliveryTests;

public class DeliveryQueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_token_nearest_its_end_goes_first_then_outcomes_in_order_and_news_last()
    {
        var queue = new DeliveryQueue();
        var news = Item(1, AnswerKind.Notice);
        var earlier = Item(2, AnswerKind.Command);
        var later = Item(3, AnswerKind.Command);
        var relaxed = Item(4, AnswerKind.Question, tokenFor: 50);
        var pressing = Item(5, AnswerKind.Question, tokenFor: 2);

        queue.Deliver([news, later, earlier]);
        queue.Deliver([relaxed, pressing]);

        Assert.Equal([pressing, relaxed, earlier, later, news], Drain(queue));
    }

    [Fact]
    public void News_that_answers_an_event_is_as_pressing_as_any_reply()
    {
        var queue = new DeliveryQueue();
        var outcome = Item(1, AnswerKind.Command);
        var reply = Item(2, AnswerKind.Notice, tokenFor: 10);

        queue.Deliver([outcome, reply]);

        Assert.Equal([reply, outcome], Drain(queue));
    }

    private static Outgoing Item(int second, AnswerKind kind, int? tokenFor = null) =>
        new(Guid.CreateVersion7(Now.AddSeconds(second)), new LineUserId("U1"), kind, Answer: null)
        {
            ReplyToken = tokenFor is null ? null : "r",
            TokenUntil = Now.AddSeconds(tokenFor ?? 0),
        };

    private static IEnumerable<Outgoing> Drain(DeliveryQueue queue)
    {
        while (queue.Reader.TryRead(out var item))
        {
            yield return item;
        }
    }
}
