using Line.Simulator;
using Line.Simulator.Platform;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE's buckets: so many calls, and not one more until some of the time has passed.</summary>
public sealed class RateLimitTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("replyMessage", 2000, 1)]
    [InlineData("pushMessage", 2000, 1)]
    [InlineData("multicast", 200, 1)]
    [InlineData("narrowcast", 60, 3600)]
    [InlineData("broadcast", 60, 3600)]
    [InlineData("showLoadingAnimation", 100, 1)]
    [InlineData("setWebhookEndpoint", 1000, 60)]
    [InlineData("testWebhookEndpoint", 60, 3600)]
    [InlineData("getNumberOfSentReplyMessages", 60, 3600)]
    [InlineData("createRichMenu", 100, 3600)]
    [InlineData("deleteRichMenu", 100, 3600)]
    [InlineData("deleteRichMenuAlias", 100, 3600)]
    [InlineData("getRichMenuBatchProgress", 100, 3600)]
    [InlineData("richMenuBatch", 3, 3600)]
    [InlineData("getRichMenuList", 10, 1)]
    [InlineData("getMembershipList", 200, 1)]
    [InlineData("issueChannelToken", 370, 1)]
    public void A_bucket_is_emptied_and_fills_again(string operation, int calls, int seconds)
    {
        var limits = new RateLimits(new SimulatorOptions(), _clock);

        for (var i = 0; i < calls; i++)
        {
            Assert.True(limits.TryTake(operation), $"call {i + 1} of {calls}");
        }

        Assert.False(limits.TryTake(operation));
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.True(limits.TryTake(operation));
    }
}
