using System.Net;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Messages to a choice of friends, which LINE takes now and sends later.</summary>
public sealed class NarrowcastTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _friend = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync("NarrowcastMinimum=2", "MonthlyQuota=3");
        _friend = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_narrowcast_waits_is_sent_and_is_over()
    {
        await _line.AddFriendAsync();

        var requestId = await SendAsync(new { messages = SimulatorHost.Texts("to all") });

        Assert.Equal("waiting", (await ProgressAsync(requestId)).GetProperty("phase").GetString());
        await PassPhaseAsync();
        await BecomesAsync(requestId, "sending");
        await PassPhaseAsync();
        var over = await BecomesAsync(requestId, "succeeded");
        Assert.Equal(["to all"], await _line.HeardByAsync(_friend));
        Assert.Equal(2, over.GetProperty("successCount").GetInt32());
        Assert.True(over.TryGetProperty("completedTime", out _));
    }

    [Fact]
    public async Task Too_few_people_are_told_as_a_failure_and_cost_nothing()
    {
        var requestId = await SendAsync(new { messages = SimulatorHost.Texts("to one") });
        await PassPhaseAsync();

        Assert.Equal(2, (await BecomesAsync(requestId, "failed")).GetProperty("errorCode").GetInt32());
        var usage = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/quota/consumption");
        Assert.Equal(0, usage.Body.GetProperty("totalUsage").GetInt32());
    }

    [Fact]
    public async Task A_narrowcast_under_way_has_taken_its_messages_from_the_month()
    {
        await _line.AddFriendAsync();
        await SendAsync(new { messages = SimulatorHost.Texts("to both") });

        Assert.Equal(HttpStatusCode.OK, (await _line.PushAsync(_friend, "the last one")).Status);
        Assert.Equal("You have reached your monthly limit.", (await _line.PushAsync(_friend, "too much")).Message);
    }

    [Theory]
    [InlineData("""{"limit":{"max":0}}""", "limit.max")]
    [InlineData("""{"limit":{"forbidPartialDelivery":true}}""", "limit.forbidPartialDelivery")]
    [InlineData("""{"recipient":{"type":"audience","audienceGroupId":1}}""", "recipient")]
    [InlineData("""{"recipient":{"type":"redelivery","requestId":"none"}}""", "recipient")]
    public async Task What_LINE_does_not_take_is_named(string json, string property)
    {
        var request = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        request["messages"] = JsonSerializer.SerializeToNode(SimulatorHost.Texts("x"));

        var answer = await _line.PostAsync("/v2/bot/message/narrowcast", request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(property, answer.Body.GetProperty("details")[0].GetProperty("property").GetString());
    }

    [Fact]
    public async Task Another_narrowcast_goes_to_those_of_the_first_or_to_all_but_them()
    {
        await _line.AddFriendAsync();
        var first = await SendAsync(new { messages = SimulatorHost.Texts("first"), limit = new { max = 1 } });
        var of = new { type = "redelivery", requestId = first };

        var again = await _line.PostAsync(
            "/v2/bot/message/narrowcast",
            new
            {
                messages = SimulatorHost.Texts("x"),
                recipient = new Dictionary<string, object> { ["type"] = "operator", ["not"] = of },
            }
        );

        Assert.Equal(HttpStatusCode.Accepted, again.Status);
    }

    private async Task<string> SendAsync(object request)
    {
        var answer = await _line.PostAsync("/v2/bot/message/narrowcast", request);
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        return answer.Headers["x-line-request-id"];
    }

    private async Task<JsonElement> BecomesAsync(string requestId, string phase)
    {
        await Eventually.BecomesTrueAsync(
            $"the narrowcast is {phase}",
            async () => (await ProgressAsync(requestId)).GetProperty("phase").GetString() == phase
        );
        return await ProgressAsync(requestId);
    }

    private async Task<JsonElement> ProgressAsync(string requestId) =>
        (await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/message/progress/narrowcast?requestId={requestId}")).Body;

    // The next phase begins on the pool: what it waits for has to be there before the clock goes on.
    private async Task PassPhaseAsync()
    {
        var due = _line.Clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        await Eventually.BecomesTrueAsync("a phase is waited for", () => _line.Clock.HasTimerAt(due));
        _line.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
