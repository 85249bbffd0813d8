using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>The simulator's remote control, for what a test sets up or looks up beside the page.</summary>
internal sealed class RemoteControl(Uri simulator) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = simulator };

    /// <summary>A new person who has added the account as a friend.</summary>
    public async Task<string> AddFriendAsync(string displayName)
    {
        var userId = await AddStrangerAsync(displayName);
        using var followed = await _client.PostAsync($"/control/users/{userId}/follow", null);
        followed.EnsureSuccessStatusCode();
        return userId;
    }

    public async Task<string> AddStrangerAsync(string displayName)
    {
        using var added = await _client.PostAsJsonAsync("/control/users", new { displayName });
        added.EnsureSuccessStatusCode();
        return (await added.Content.ReadFromJsonAsync<JsonNode>())!["userId"]!.GetValue<string>();
    }

    /// <summary>What becomes of LINE Login on this phone.</summary>
    public async Task SetAutoLoginAsync(string userId, bool enabled, bool fails = false)
    {
        using var set = await _client.PutAsJsonAsync($"/control/users/{userId}/auto-login", new { enabled, fails });
        set.EnsureSuccessStatusCode();
    }

    /// <summary>The messages of a user's chat, as the platform keeps them.</summary>
    public async Task<JsonArray> ChatAsync(string userId) =>
        (await _client.GetFromJsonAsync<JsonArray>($"/control/users/{userId}/chat"))!;

    public void Dispose() => _client.Dispose();
}
