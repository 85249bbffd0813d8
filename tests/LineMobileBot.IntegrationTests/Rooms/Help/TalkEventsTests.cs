using System.Net.ServerSentEvents;
using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Talks.Live;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>Desks on two replicas: what happens at one is told at both, and nothing is missed while a connection was broken.</summary>
public sealed class TalkEventsTests : IAsyncLifetime
{
    private TalkStage _stage = null!;
    private WebApplication _replica = null!;
    private SiteDriver _browser = null!;

    public async Task InitializeAsync()
    {
        _stage = await TalkStage.StartAsync();
        _replica = await _stage.Stage.StartReplicaAsync();
        _browser = await new DeskDriver(_stage.Stage).NewSignedInAsync(OperatorRole.Support);
    }

    public async Task DisposeAsync()
    {
        await _replica.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_at_one_replica_is_told_at_both()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        await using var here = await ListenAsync(_stage.Stage.Bot.BaseAddress!);
        await using var there = await ListenAsync(CarrierStage.AddressOf(_replica));

        await phone.TypeAsync("聞こえますか");

        await Task.WhenAll(here.HearsAsync(ticket), there.HearsAsync(ticket));
    }

    [Fact]
    public async Task Who_comes_back_hears_what_was_missed()
    {
        var (_, ticket) = await _stage.NewWaitingAsync();
        string last;
        await using (var first = await ListenAsync(CarrierStage.AddressOf(_replica)))
        {
            last = first.LastEventId!;
        }

        var (_, missed) = await _stage.NewWaitingAsync();
        await using var again = await ListenAsync(_stage.Stage.Bot.BaseAddress!, last);

        await again.HearsAsync(missed);
        Assert.NotEqual(ticket, missed);
    }

    private async Task<Ear> ListenAsync(Uri replica, string? lastEventId = null)
    {
        var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(replica, TalkEvents.Address));
        request.Headers.Add(
            "Cookie",
            string.Join("; ", _browser.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))
        );
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var ear = new Ear(http, SseParser.Create(await answer.Content.ReadAsStreamAsync()));
        await ear.IsListeningAsync();
        return ear;
    }

    /// <summary>A desk that listens.</summary>
    private sealed class Ear(HttpClient http, SseParser<string> parser) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<SseItem<string>> _events = parser.EnumerateAsync().GetAsyncEnumerator();
        private readonly List<string> _missed = [];

        public string? LastEventId => parser.LastEventId;

        /// <summary>The first heartbeat comes when what was missed has been told.</summary>
        public async Task IsListeningAsync()
        {
            while (await NextAsync() is { } heard && (heard.EventType != "alive" || heard.EventId is not null))
            {
                _missed.Add(heard.Data);
            }
        }

        public async Task HearsAsync(Guid ticket)
        {
            var expected = ticket.ToString("D");
            while (!_missed.Contains(expected, StringComparer.Ordinal))
            {
                _missed.Add((await NextAsync()).Data);
            }
        }

        public async ValueTask DisposeAsync()
        {
            http.CancelPendingRequests();
            http.Dispose();
            await ValueTask.CompletedTask;
        }

        private async Task<SseItem<string>> NextAsync()
        {
            Assert.True(
                await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)),
                "The stream is over."
            );
            return _events.Current;
        }
    }
}
