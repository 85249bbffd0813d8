using System.Net;
using Line.Messaging;
using LineMobileBot.Delivery.Multicasts;

namespace LineMobileBot.Tests.DeliveryTests;

public sealed class MulticastRuleTests
{
    [Fact]
    public void The_two_kinds_of_429_are_told_apart()
    {
        Assert.IsType<MulticastOutcome.MonthlyLimit>(
            Judge(HttpStatusCode.TooManyRequests, "You have reached your monthly limit.")
        );
        Assert.IsType<MulticastOutcome.TooFast>(
            Judge(HttpStatusCode.TooManyRequests, "The API rate limit has been exceeded. Try again later.")
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public void A_token_that_does_not_hold_is_nobodys_message(HttpStatusCode status) =>
        Assert.IsType<MulticastOutcome.NotLetIn>(Judge(status, "no"));

    [Fact]
    public void A_failure_of_lines_own_says_nothing_of_what_was_done() =>
        Assert.IsType<MulticastOutcome.Unheard>(Judge(HttpStatusCode.InternalServerError, null));

    [Fact]
    public void Any_other_refusal_is_final_and_keeps_lines_words()
    {
        var refusal = new LineApiException(
            HttpStatusCode.BadRequest,
            "The request body has 1 error(s)",
            [new LineErrorDetail("May not be empty", "messages[0].text")],
            requestId: null
        );

        Assert.Equal(
            new MulticastOutcome.Refused("400 The request body has 1 error(s); messages[0].text: May not be empty"),
            MulticastRule.Judge(refusal)
        );
    }

    [Theory]
    [InlineData(20, 200, 40)]
    [InlineData(20, 5_001, 1_001)]
    [InlineData(100, 30_000, 30_000)]
    public void A_share_of_the_quota_is_rounded_up(int percent, long quota, long kept) =>
        Assert.Equal(kept, QuotaReserve.Percent(percent).Of(quota));

    [Fact]
    public void A_number_of_messages_is_kept_back_whatever_the_quota() =>
        Assert.Equal(1_000, QuotaReserve.Messages(1_000).Of(200));

    private static MulticastOutcome Judge(HttpStatusCode status, string? message) =>
        MulticastRule.Judge(new LineApiException(status, message, [], requestId: null));
}
