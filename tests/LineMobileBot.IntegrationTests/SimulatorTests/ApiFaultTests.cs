using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class ApiFaultTests : IAsyncLifetime
{
    private const string RetryKey = "0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11";

    private SimulatorHost _line = null!;
    private string _userId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _userId = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_lost_answer_means_the_work_was_done_and_the_retry_key_shows_it()
    {
        await _line.SetFaultsAsync(new { api = new { pushMessage = new { dropAfter = 1, times = 1 } } });

        await Assert.ThrowsAsync<HttpRequestException>(() => _line.PushAsync(_userId, "hello", RetryKey));
        var retried = await _line.PushAsync(_userId, "hello", RetryKey);

        Assert.Equal(HttpStatusCode.Conflict, retried.Status);
        Assert.Equal(["hello"], await _line.HeardByAsync(_userId));
    }

    [Fact]
    public async Task A_connection_dropped_before_the_work_leaves_nothing_done()
    {
        await _line.SetFaultsAsync(new { api = new { pushMessage = new { dropBefore = 1, times = 1 } } });

        await Assert.ThrowsAsync<HttpRequestException>(() => _line.PushAsync(_userId, "hello", RetryKey));
        Assert.Empty(await _line.HeardByAsync(_userId));

        Assert.Equal(HttpStatusCode.OK, (await _line.PushAsync(_userId, "hello", RetryKey)).Status);
    }

    [Fact]
    public async Task The_months_limit_can_be_reached_whatever_the_quota_says()
    {
        await _line.SetFaultsAsync(new { api = new { pushMessage = new { monthlyLimit = 1, times = 1 } } });

        var refused = await _line.PushAsync(_userId, "hello", RetryKey);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("You have reached your monthly limit.", refused.Message);
        Assert.Equal(HttpStatusCode.OK, (await _line.PushAsync(_userId, "hello", RetryKey)).Status);
    }

    [Fact]
    public async Task Errors_come_as_often_as_planned_and_only_where_planned()
    {
        await _line.SetFaultsAsync(
            new
            {
                api = new Dictionary<string, object>
                {
                    ["pushMessage"] = new { serverError = 1, times = 2 },
                    ["*"] = new { tooManyRequests = 1, times = 1 },
                },
            }
        );

        HttpStatusCode[] pushes =
        [
            (await _line.PushAsync(_userId, "1")).Status,
            (await _line.PushAsync(_userId, "2")).Status,
            (await _line.PushAsync(_userId, "3")).Status,
        ];
        var info = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/info");

        Assert.Equal(
            [HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK],
            pushes
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, info.Status);
        Assert.Equal(["3"], await _line.HeardByAsync(_userId));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_run()
    {
        async Task<List<HttpStatusCode>> RunAsync()
        {
            await _line.SetFaultsAsync(new { seed = 7, api = new { getBotInfo = new { serverError = 0.5 } } });
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 20; i++)
            {
                statuses.Add((await _line.ApiAsync(HttpMethod.Get, "/v2/bot/info")).Status);
            }

            return statuses;
        }

        var first = await RunAsync();

        Assert.Equal(first, await RunAsync());
        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public async Task Latency_passes_on_the_simulators_clock()
    {
        await _line.SetFaultsAsync(new { api = new { getBotInfo = new { latencyMs = 1500 } } });

        var asked = _line.ApiAsync(HttpMethod.Get, "/v2/bot/info");
        var due = _line.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1500);
        await Eventually.BecomesTrueAsync("the call waits", () => _line.Clock.HasTimerAt(due));
        Assert.False(asked.IsCompleted);
        _line.Clock.AdvanceTo(due);

        Assert.Equal(HttpStatusCode.OK, (await asked).Status);
    }

    [Fact]
    public async Task The_plan_in_force_can_be_read_back()
    {
        await _line.SetFaultsAsync(new { seed = 3, webhook = new { duplicate = 0.25 } });

        var plan = await _line.SendAsync(HttpMethod.Get, "/control/faults");

        Assert.Equal(3, plan.Body.GetProperty("seed").GetInt32());
        Assert.Equal(0.25, plan.Body.GetProperty("webhook").GetProperty("duplicate").GetDouble());
    }
}
