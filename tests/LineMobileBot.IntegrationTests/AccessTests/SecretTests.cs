using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>What opens something, or says who somebody is, stays where it is needed and is written down nowhere else.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private readonly LogFile _log = new();
    private CarrierStage _stage = null!;
    private SecretRoad _road = null!;

    public async Task InitializeAsync()
    {
        _stage = await CarrierStage.StartAsync(_log.Apply);
        _road = new SecretRoad(_stage);
        await _road.GoAsync();
        await Eventually.BecomesTrueAsync(
            "nothing is under way",
            () => StoredData.IsQuietAsync(_stage.Database.DataSource)
        );
    }

    public async Task DisposeAsync()
    {
        await _stage.DisposeAsync();
        _log.Delete();
    }

    [Fact]
    public async Task Nothing_secret_is_logged_audited_kept_or_left_in_an_address()
    {
        var log = await _log.ReadAsync();
        Assert.Contains("/mypage/link", log, StringComparison.Ordinal);
        Assert.Contains("/line/webhook", log, StringComparison.Ordinal);

        Assert.Empty(Found(_road.Secrets, log));
        Assert.Empty(Found(_road.Personal, log));
        Assert.Empty(Found(_road.Personal, await TextAsync("select string_agg(detail::text, ' ') from audit_events")));
        Assert.Empty(await FoundInTablesAsync());
        Assert.All(_road.Ends, end => Assert.Empty(Found(_road.Secrets, end.Html)));
        Assert.All(_road.Ends, end => Assert.Equal("same-origin", end.Headers["Referrer-Policy"]));
        Assert.All(
            _road.Ends.Where(end => !IsOfTheLink(end)),
            end => Assert.Empty(Found(_road.Secrets, end.Address.Query))
        );
    }

    /// <summary>A page that is reached by its secret has it in its own address, and sends it nowhere.</summary>
    private static bool IsOfTheLink(WebPage end) => end.Address.AbsolutePath is "/mypage/link" or "/mypage/reset";

    private async Task<IReadOnlyList<string>> FoundInTablesAsync()
    {
        var found = new List<string>();
        foreach (var table in await StoredData.TablesAsync(_stage.Database.DataSource))
        {
            var text = await TextAsync($"select string_agg(t::text, ' ') from \"{table}\" t");
            found.AddRange(Found(_road.Secrets, text).Select(secret => $"{secret} in {table}"));
        }

        return found;
    }

    private async Task<string> TextAsync(string query)
    {
        await using var select = _stage.Database.DataSource.CreateCommand(query);
        return await select.ExecuteScalarAsync() as string ?? "";
    }

    private static IEnumerable<string> Found(Dictionary<string, string> secrets, string text) =>
        secrets.Where(secret => text.Contains(secret.Value, StringComparison.Ordinal)).Select(secret => secret.Key);
}
