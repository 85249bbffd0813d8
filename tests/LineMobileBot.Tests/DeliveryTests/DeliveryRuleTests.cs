using System.Net;
using Line.Messaging;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;

namespace LineMobileBot.Tests.DeliveryTests;

public class DeliveryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private static readonly Outgoing Fresh = new(
        Guid.CreateVersion7(Now),
        new LineUserId("U1"),
        AnswerKind.Question,
        null
    )
    {
        ReplyToken = "r1",
        TokenUntil = Now.AddSeconds(50),
    };

    private static readonly Outgoing InDoubt = Fresh with { InDoubt = true };

    [Fact]
    public void A_fresh_reply_token_is_used_since_replies_are_free() =>
        Assert.Equal(DeliveryWay.Reply, DeliveryRule.Choose(Fresh, Now));

    [Fact]
    public void A_fresh_token_is_tried_again_when_the_first_try_is_in_doubt() =>
        Assert.Equal(DeliveryWay.Reply, DeliveryRule.Choose(InDoubt, Now));

    [Fact]
    public void A_token_past_its_time_makes_it_a_push() =>
        Assert.Equal(DeliveryWay.Push, DeliveryRule.Choose(Fresh, Fresh.TokenUntil));

    [Fact]
    public void Without_a_token_it_is_a_push() =>
        Assert.Equal(DeliveryWay.Push, DeliveryRule.Choose(InDoubt with { ReplyToken = null }, Now));

    [Fact]
    public void A_late_answer_to_a_mere_question_that_may_have_been_told_is_dropped() =>
        Assert.Equal(DeliveryWay.Drop, DeliveryRule.Choose(InDoubt, InDoubt.TokenUntil));

    [Theory]
    [InlineData(AnswerKind.Command)]
    [InlineData(AnswerKind.Notice)]
    internal void A_late_outcome_that_may_have_been_told_is_pushed_since_twice_is_better_than_never(AnswerKind kind) =>
        Assert.Equal(DeliveryWay.Push, DeliveryRule.Choose(InDoubt with { Kind = kind }, InDoubt.TokenUntil));

    [Fact]
    public void A_token_refused_on_the_first_try_makes_it_a_push() =>
        Assert.IsType<DeliveryOutcome.PushInstead>(
            DeliveryRule.Judge(Fresh, DeliveryWay.Reply, Refusal(HttpStatusCode.BadRequest, "Invalid reply token"))
        );

    [Fact]
    public void A_token_refused_on_a_second_try_was_used_by_our_first_one() =>
        Assert.IsType<DeliveryOutcome.Settled>(
            DeliveryRule.Judge(InDoubt, DeliveryWay.Reply, Refusal(HttpStatusCode.BadRequest, "Invalid reply token"))
        );

    [Fact]
    public void The_months_limit_parks_the_answer() =>
        Assert.Equal(
            new DeliveryOutcome.Parked("monthly-limit"),
            DeliveryRule.Judge(
                Fresh,
                DeliveryWay.Push,
                Refusal(HttpStatusCode.TooManyRequests, "You have reached your monthly limit.")
            )
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rate_limit_is_waited_out_and_casts_no_new_doubt(bool inDoubt) =>
        Assert.Equal(
            new DeliveryOutcome.Again(TimeSpan.FromSeconds(1), inDoubt),
            DeliveryRule.Judge(
                Fresh with
                {
                    InDoubt = inDoubt,
                },
                DeliveryWay.Push,
                Refusal(HttpStatusCode.TooManyRequests, "The API rate limit has been exceeded. Try again later.")
            )
        );

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public void A_wrong_channel_token_is_the_operators_to_mend_and_the_answer_waits(HttpStatusCode status) =>
        Assert.Equal(
            new DeliveryOutcome.Again(TimeSpan.FromSeconds(30), InDoubt: false),
            DeliveryRule.Judge(Fresh, DeliveryWay.Push, Refusal(status, "Authentication failed"))
        );

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public void After_a_5xx_nobody_knows_whether_it_was_told(HttpStatusCode status) =>
        Assert.Equal(
            new DeliveryOutcome.Again(TimeSpan.FromSeconds(1), InDoubt: true),
            DeliveryRule.Judge(Fresh, DeliveryWay.Reply, Refusal(status, null))
        );

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "line-400")]
    [InlineData(HttpStatusCode.NotFound, "line-404")]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "line-413")]
    public void What_LINE_will_never_take_is_parked_with_its_status(HttpStatusCode status, string reason) =>
        Assert.Equal(
            new DeliveryOutcome.Parked(reason),
            DeliveryRule.Judge(Fresh, DeliveryWay.Push, Refusal(status, "The request body has 1 error(s)"))
        );

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 32)]
    [InlineData(9, 512)]
    [InlineData(10, 600)]
    [InlineData(1_000, 600)]
    public void Each_try_waits_twice_as_long_as_the_one_before_up_to_ten_minutes(int tries, int seconds) =>
        Assert.Equal(
            new DeliveryOutcome.Again(TimeSpan.FromSeconds(seconds), InDoubt: true),
            DeliveryRule.Unheard(Fresh with { Tries = tries })
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_try_that_failed_before_it_sent_anything_leaves_the_doubt_as_it_was(bool inDoubt)
    {
        var item = Fresh with { InDoubt = inDoubt };

        var outcome = DeliveryRule.NotSent(item, DeliveryRule.Unheard(item));

        Assert.Equal(new DeliveryOutcome.Again(TimeSpan.FromSeconds(1), inDoubt), outcome);
    }

    [Fact]
    public void What_cannot_even_be_worded_is_parked_as_if_LINE_had_refused_it() =>
        Assert.Equal(
            new DeliveryOutcome.Parked("line-404"),
            DeliveryRule.NotSent(Fresh, new DeliveryOutcome.Parked("line-404"))
        );

    private static LineApiException Refusal(HttpStatusCode status, string? message) =>
        new(status, message, [], "request");
}
