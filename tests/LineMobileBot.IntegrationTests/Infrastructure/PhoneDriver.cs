using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>A person's thumb and eyes: taps, types and reads what the chat shows.</summary>
internal sealed class PhoneDriver(HttpClient simulator, string userId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly InAppBrowserDriver browser = new(simulator, userId);
    private int seen;

    public string UserId { get; } = userId;

    public Task FollowAsync() => PostAsync("follow", new { });

    public Task BlockAsync() => PostAsync("block", new { });

    public Task TypeAsync(string text) => PostAsync("text", new { text });

    /// <summary>An area of the rich menu.</summary>
    public Task TapAsync(string label) => PostAsync("tap", new { label });

    /// <summary>A button or quick reply of the newest messages.</summary>
    public Task PressAsync(string label) => PostAsync("press", new { label });

    /// <summary>A button of one message, however old.</summary>
    public Task PressAsync(string label, ChatMessage on) => PostAsync("press", new { label, messageId = on.Id });

    /// <summary>A button that sends this, wherever it may stand.</summary>
    public Task SendBackAsync(string data) => PostAsync("actions", new { action = new { type = "postback", data } });

    public Task SendStickerAsync() => PostAsync("sticker", new { packageId = "446", stickerId = "1988" });

    /// <summary>Sends a picture; answers LINE's id of the message.</summary>
    public async Task<string> SendImageAsync(byte[] picture, string contentType = "image/png")
    {
        using var content = new ByteArrayContent(picture) { Headers = { ContentType = new(contentType) } };
        using var answer = await simulator.PostAsync(
            new Uri($"/control/users/{UserId}/image", UriKind.Relative),
            content
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("messageId").GetString()!;
    }

    /// <summary>Types, and answers LINE's id of the message.</summary>
    public async Task<string> SayAsync(string text) =>
        (await PostAsync("text", new { text })).GetProperty("messageId").GetString()!;

    /// <summary>Takes a message back.</summary>
    public Task UnsendAsync(string messageId) => PostAsync("unsend", new { messageId });

    /// <summary>Opens an address in LINE's in-app browser.</summary>
    public Task<InAppPage> OpenAsync(string url) => browser.OpenAsync(url);

    /// <summary>Presses a button that opens an address, and looks at the page.</summary>
    public async Task<InAppPage> PressAndOpenAsync(string label)
    {
        var outcome = await PostAsync("press", new { label });
        Assert.True(outcome.TryGetProperty("uri", out var uri), $"「{label}」 opens no address.");
        return await OpenAsync(uri.GetString()!);
    }

    /// <summary>What becomes of LINE Login on this phone: see the simulator's README.</summary>
    public async Task SetAutoLoginAsync(bool enabled, bool fails = false)
    {
        using var answer = await simulator.PutAsJsonAsync(
            $"/control/users/{UserId}/auto-login",
            new { enabled, fails }
        );
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Waits for the next message of the account whose words contain <paramref name="words"/>.</summary>
    public async Task<ChatMessage> ReadsAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new StringBuilder();
        while (!patience.IsCancellationRequested)
        {
            foreach (var message in await ChatAsync(seen, waitMs: 1_000))
            {
                seen = message.Sequence;
                if (message.From == "bot" && message.Words.Contains(words, StringComparison.Ordinal))
                {
                    return message;
                }

                read.Append(message.From).Append(": ").AppendLine(message.Words);
            }
        }

        throw new InvalidOperationException($"Waited in vain for 「{words}」. Read meanwhile:\n{read}");
    }

    /// <summary>All messages, oldest first.</summary>
    public async Task<IReadOnlyList<ChatMessage>> ChatAsync(int after = 0, int waitMs = 0)
    {
        using var answer = await simulator.GetAsync(
            new Uri($"/control/users/{UserId}/chat?after={after}&waitMs={waitMs}", UriKind.Relative)
        );
        answer.EnsureSuccessStatusCode();
        var chat = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. chat.EnumerateArray().Select(ChatMessage.Of)];
    }

    public async Task<int> CountAsync(string words) =>
        (await ChatAsync()).Count(message =>
            message.From == "bot" && message.Words.Contains(words, StringComparison.Ordinal)
        );

    private async Task<JsonElement> PostAsync(string what, object body)
    {
        using var answer = await simulator.PostAsJsonAsync($"/control/users/{UserId}/{what}", body);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{what} {JsonSerializer.Serialize(body)}: {await answer.Content.ReadAsStringAsync()}"
            );
        }

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>One bubble of a chat, as received.</summary>
internal sealed record ChatMessage(int Sequence, string Id, string From, string Words, JsonElement Raw)
{
    public static ChatMessage Of(JsonElement entry)
    {
        var message = entry.GetProperty("message");
        return new ChatMessage(
            entry.GetProperty("sequence").GetInt32(),
            entry.GetProperty("id").GetString()!,
            entry.GetProperty("from").GetString()!,
            WordsOf(message),
            message
        );
    }

    /// <summary>Everything a person could read on it, button labels included.</summary>
    public static string WordsOf(JsonElement message)
    {
        var words = new StringBuilder();
        Collect(message, words);
        return words.ToString();
    }

    private static void Collect(JsonElement element, StringBuilder words)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, words);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "text" or "label" && property.Value.ValueKind == JsonValueKind.String)
                {
                    words.AppendLine(property.Value.GetString());
                }
                else
                {
                    Collect(property.Value, words);
                }
            }
        }
    }
}
