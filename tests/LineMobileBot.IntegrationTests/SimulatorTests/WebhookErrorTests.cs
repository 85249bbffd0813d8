using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE's statistics of webhooks that failed.</summary>
public sealed class WebhookErrorTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_bot_that_answers_badly_or_not_at_all_is_listed_by_the_reason_and_Japans_time()
    {
        _line.Bot.Answer = _ => Task.FromResult(StatusCodes.Status500InternalServerError);
        var user = await _line.AddFriendAsync();
        await ListedAsync(1);
        await _line.ApiAsync(
            HttpMethod.Put,
            "/v2/bot/channel/webhook/endpoint",
            new { endpoint = FreeUrl.Take().AbsoluteUri }
        );
        await _line.ControlAsync($"users/{user}/text", new { text = "anybody?" });
        var errors = await ListedAsync(2);

        Assert.Equal("error_status_code", errors[0].Text("reason"));
        Assert.Equal(500, errors[0].Body.GetProperty("statusCode").GetInt32());
        Assert.StartsWith("2026-11-22T12:00:00", errors[0].Text("at"), StringComparison.Ordinal);
        Assert.Equal("could_not_connect", errors[1].Text("reason"));
        var tsv = await _line.Http.GetStringAsync(new Uri("/control/webhook-errors?format=tsv", UriKind.Relative));
        Assert.Contains("2026-11-22 12:00:00\terror_status_code\t500\t500", tsv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_takes_longer_than_two_seconds_is_listed_as_too_slow()
    {
        var answer = new TaskCompletionSource<int>();
        _line.Bot.Answer = _ => answer.Task;
        await _line.AddFriendAsync();
        await _line.Bot.WaitForAsync(1);

        _line.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("request_timeout", (await ListedAsync(1))[0].Text("reason"));
        answer.SetResult(StatusCodes.Status200OK);
    }

    [Fact]
    public async Task A_test_of_the_endpoint_is_not_counted()
    {
        _line.Bot.Answer = _ => Task.FromResult(StatusCodes.Status500InternalServerError);

        await _line.ApiAsync(HttpMethod.Post, "/v2/bot/channel/webhook/test");

        Assert.Empty(await ErrorsAsync());
    }

    private async Task<IReadOnlyList<Answer>> ListedAsync(int count)
    {
        await Eventually.BecomesTrueAsync($"{count} errors", async () => (await ErrorsAsync()).Count == count);
        return await ErrorsAsync();
    }

    private async Task<IReadOnlyList<Answer>> ErrorsAsync()
    {
        var answer = await _line.SendAsync(HttpMethod.Get, "/control/webhook-errors");
        return [.. answer.Body.EnumerateArray().Select(error => new Answer(HttpStatusCode.OK, error, answer.Headers))];
    }
}
