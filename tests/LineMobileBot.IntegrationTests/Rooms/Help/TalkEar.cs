using System.Net.ServerSentEvents;
using LineMobileBot.Features.Help.Talks.Live;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>A desk that listens to what changes, by the ticket of a browser that has signed in.</summary>
internal sealed class TalkEar : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly HttpClient _http;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly List<string> _heard = [];

    private TalkEar(HttpClient http, SseParser<string> parser) =>
        (_http, _parser, _events) = (http, parser, parser.EnumerateAsync().GetAsyncEnumerator());

    public string? LastEventId => _parser.LastEventId;

    /// <summary>Whether the browser was given a new ticket with the stream.</summary>
    public bool BroughtCookie { get; private init; }

    public static async Task<TalkEar> ListenAsync(Uri replica, SiteDriver browser, string? lastEventId = null)
    {
        var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(replica, TalkEvents.Address));
        request.Headers.Add(
            "Cookie",
            string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))
        );
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var ear = new TalkEar(http, SseParser.Create(await answer.Content.ReadAsStreamAsync()))
        {
            BroughtCookie = answer.Headers.Contains("Set-Cookie"),
        };
        await ear.IsListeningAsync();
        return ear;
    }

    public async Task HearsAsync(Guid ticket)
    {
        while (!Heard(ticket))
        {
            Assert.True(await HearNextAsync(), "The stream is over.");
        }
    }

    /// <summary>Waits for the end of the stream.</summary>
    public async Task HearsTheEndAsync()
    {
        while (await HearNextAsync())
        {
            // What was under way still comes.
        }
    }

    public bool Heard(Guid ticket) => _heard.Contains(ticket.ToString("D"), StringComparer.Ordinal);

    public ValueTask DisposeAsync()
    {
        _http.CancelPendingRequests();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The first heartbeat comes when what was missed has been told.</summary>
    private async Task IsListeningAsync()
    {
        while (await HearNextAsync() && _events.Current is { EventType: not "alive" } or { EventId: not null })
        {
            // Until then.
        }
    }

    private async Task<bool> HearNextAsync()
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            return false;
        }

        _heard.Add(_events.Current.Data);
        return true;
    }
}
