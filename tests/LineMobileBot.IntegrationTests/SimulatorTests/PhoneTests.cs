using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What the page in the browser lives on.</summary>
public sealed class PhoneTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() =>
        _line = await SimulatorHost.StartAsync("SidePanelUrl=http://localhost:5091/panel");

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task The_stream_begins_with_the_state_and_tells_what_happens_in_order()
    {
        var userId = await _line.AddFriendAsync("Aoi");
        await using var stream = await PhoneStream.OpenAsync(_line);
        Assert.Equal(
            "Aoi",
            (await stream.NextAsync("state"))
                .GetProperty("state")
                .GetProperty("users")[0]
                .GetProperty("displayName")
                .GetString()
        );

        await _line.PostAsync("/v2/bot/chat/loading/start", new { chatId = userId, loadingSeconds = 5 });
        Assert.Equal(5, (await stream.NextAsync("loading-started")).GetProperty("seconds").GetInt32());

        await _line.PushAsync(userId, "hello");
        await stream.NextAsync("loading-stopped");
        var added = await stream.NextAsync("message-added");
        Assert.Equal(userId, added.GetProperty("userId").GetString());
        Assert.Equal("hello", added.GetProperty("entry").GetProperty("message").GetProperty("text").GetString());

        await _line.ControlAsync($"users/{userId}/block");
        Assert.True((await stream.NextAsync("user-changed")).GetProperty("user").GetProperty("isBlocked").GetBoolean());
    }

    [Fact]
    public async Task The_loading_animation_ends_by_itself()
    {
        var userId = await _line.AddFriendAsync();
        await using var stream = await PhoneStream.OpenAsync(_line);
        await _line.PostAsync("/v2/bot/chat/loading/start", new { chatId = userId, loadingSeconds = 5 });
        await stream.NextAsync("loading-started");

        _line.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(userId, (await stream.NextAsync("loading-stopped")).GetProperty("userId").GetString());
    }

    [Fact]
    public async Task Rich_menu_changes_reach_the_phone_at_once()
    {
        var userId = await _line.AddFriendAsync();
        var menus = new RichMenuDriver(_line);
        var richMenuId = await menus.CreateWithImageAsync();
        await using var stream = await PhoneStream.OpenAsync(_line);

        await menus.LinkAsync(userId, richMenuId);
        Assert.Equal(userId, (await stream.NextAsync("richmenu-changed")).GetProperty("userId").GetString());

        await menus.SetDefaultAsync(richMenuId);
        Assert.Equal(JsonValueKind.Null, (await stream.NextAsync("richmenu-changed")).GetProperty("userId").ValueKind);
    }

    [Fact]
    public async Task The_page_runs_its_own_code_only_and_frames_the_side_panel()
    {
        using var page = await _line.Http.GetAsync(new Uri("/", UriKind.Relative));

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5091", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../Line.Simulator.csproj")]
    [InlineData("/%2e%2e/Line.Simulator.csproj")]
    [InlineData("/no-such-file.js")]
    [InlineData("/phone/no-such-thing")]
    public async Task Nothing_but_the_pages_files_is_served(string path)
    {
        using var answer = await _line.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_texts_come_in_Japanese_and_English_under_the_same_names()
    {
        var japanese = await _line.SendAsync(HttpMethod.Get, "/phone/texts");
        var english = await _line.SendAsync(HttpMethod.Get, "/phone/texts?lang=en");

        Assert.Equal(NamesIn(japanese), NamesIn(english));
        Assert.NotEqual(japanese.Body.GetRawText(), english.Body.GetRawText());
    }

    [Fact]
    public async Task A_chat_can_be_waited_for()
    {
        var userId = await _line.AddFriendAsync();

        var waiting = _line.SendAsync(HttpMethod.Get, $"/control/users/{userId}/chat?after=1&waitMs=30000");
        await _line.PushAsync(userId, "hello");

        var entry = Assert.Single((await waiting).Body.EnumerateArray());
        Assert.Equal(2, entry.GetProperty("sequence").GetInt64());
    }

    private static IEnumerable<string> NamesIn(Answer texts) =>
        texts.Body.EnumerateObject().Select(property => property.Name);

    private sealed class PhoneStream(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items)
        : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        public static async Task<PhoneStream> OpenAsync(SimulatorHost line)
        {
            var response = await line.Http.GetAsync(
                new Uri("/phone/events", UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead
            );
            var parser = SseParser.Create(await response.Content.ReadAsStreamAsync());
            return new PhoneStream(response, parser.EnumerateAsync().GetAsyncEnumerator());
        }

        /// <summary>The next change of this type; others are passed over.</summary>
        public async Task<JsonElement> NextAsync(string type)
        {
            while (await items.MoveNextAsync().AsTask().WaitAsync(Patience))
            {
                var change = JsonElement.Parse(items.Current.Data);
                if (change.GetProperty("type").ValueEquals(type))
                {
                    return change;
                }
            }

            throw new InvalidOperationException($"The stream ended before '{type}'.");
        }

        public async ValueTask DisposeAsync()
        {
            await items.DisposeAsync();
            response.Dispose();
        }
    }
}
