using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>Plays the bot towards the simulator: calls of LINE's API with the simulator's default token.</summary>
internal sealed class Bot(Uri simulator) : IDisposable
{
    private readonly HttpClient _client = new()
    {
        BaseAddress = simulator,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "simulator-channel-token") },
    };

    public Task PushAsync(string userId, params JsonNode[] messages) =>
        PostAsync(
            "/api/v2/bot/message/push",
            new JsonObject { ["to"] = userId, ["messages"] = new JsonArray(messages) }
        );

    public Task PushTextAsync(string userId, string text) =>
        PushAsync(userId, new JsonObject { ["type"] = "text", ["text"] = text });

    public async Task<string> IssueLinkTokenAsync(string userId) =>
        (await PostAsync($"/api/v2/bot/user/{userId}/linkToken", null))!["linkToken"]!.GetValue<string>();

    public Task StartLoadingAsync(string userId, int seconds) =>
        PostAsync(
            "/api/v2/bot/chat/loading/start",
            new JsonObject { ["chatId"] = userId, ["loadingSeconds"] = seconds }
        );

    /// <summary>Makes a rich menu with its image and gives it to a user.</summary>
    public async Task GiveRichMenuAsync(string userId, JsonNode menu, byte[] png)
    {
        var made = await PostAsync("/api/v2/bot/richmenu", menu);
        var id = made!["richMenuId"]!.GetValue<string>();
        using var image = new ByteArrayContent(png) { Headers = { ContentType = new("image/png") } };
        using var uploaded = await _client.PostAsync($"/api-data/v2/bot/richmenu/{id}/content", image);
        await EnsureAcceptedAsync(uploaded);
        await PostAsync($"/api/v2/bot/user/{userId}/richmenu/{id}", null);
    }

    /// <summary>The name of the rich menu that a user has of their own; null when they have none yet.</summary>
    public async Task<string?> RichMenuNameAsync(string userId)
    {
        using var linked = await _client.GetAsync($"/api/v2/bot/user/{userId}/richmenu");
        if (linked.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await EnsureAcceptedAsync(linked);
        var id = (await linked.Content.ReadFromJsonAsync<JsonNode>())!["richMenuId"]!.GetValue<string>();
        var menu = await _client.GetFromJsonAsync<JsonNode>($"/api/v2/bot/richmenu/{id}");
        return menu!["name"]!.GetValue<string>();
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode?> PostAsync(string path, JsonNode? body)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        using var response = await _client.PostAsync(path, content);
        await EnsureAcceptedAsync(response);
        var answer = await response.Content.ReadAsStringAsync();
        return answer.Length == 0 ? null : JsonNode.Parse(answer);
    }

    private static async Task EnsureAcceptedAsync(HttpResponseMessage response) =>
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
}
