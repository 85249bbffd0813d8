using System.Net;
using System.Net.Http.Headers;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.SettingsTests;

public sealed class CommandTests : IAsyncLifetime
{
    private CarrierStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CarrierStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_new_back_office_key_is_the_last_line_by_itself_and_works()
    {
        var bot = await RunAsync("apikey", "create", "billing", "--scope", "lines:read");

        Assert.Equal(0, bot.ExitCode);
        var key = bot.OutputLines[^1];
        Assert.Matches("^lmb_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/plans", key));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync($"/api/lines/{Guid.Empty}/usage-code", key));
    }

    [Fact]
    public async Task A_key_that_is_revoked_by_its_name_is_refused_from_then_on_and_the_list_tells()
    {
        var key = (await RunAsync("apikey", "create", "billing-2026", "--scope", "lines:read")).OutputLines[^1];
        var other = (await RunAsync("apikey", "create", "shipping-2026", "--scope", "lines:read")).OutputLines[^1];

        var revoked = await RunAsync("apikey", "revoke", "billing-2026");
        var again = await RunAsync("apikey", "revoke", "billing-2026");
        var listed = await RunAsync("apikey", "list");

        Assert.Equal(0, revoked.ExitCode);
        Assert.NotEqual(0, again.ExitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/api/plans", key));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/plans", other));
        Assert.Contains(listed.OutputLines, line => line.Contains("billing-2026  made", StringComparison.Ordinal));
        Assert.Matches("billing-2026 .* revoked [0-9-]{10}, may: lines:read", listed.Output);
        Assert.Matches("shipping-2026 .* good, may: lines:read", listed.Output);
        Assert.DoesNotContain(key, listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_keys_with_one_name_the_one_is_revoked_whose_id_is_given()
    {
        var first = (await RunAsync("apikey", "create", "twin", "--scope", "lines:read")).OutputLines[^1];
        var second = (await RunAsync("apikey", "create", "twin", "--scope", "lines:read")).OutputLines[^1];
        var id = (await RunAsync("apikey", "list"))
            .OutputLines.First(line => line.Contains("  twin  ", StringComparison.Ordinal))
            .Split(' ')[0];

        var vague = await RunAsync("apikey", "revoke", "twin");
        var exact = await RunAsync("apikey", "revoke", id);

        Assert.NotEqual(0, vague.ExitCode);
        Assert.Equal(0, exact.ExitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("/api/plans", first));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/api/plans", second));
    }

    [Theory]
    [InlineData("apikey")]
    [InlineData("apikey", "revoke")]
    [InlineData("apikey", "revoke", "nobody's")]
    [InlineData("apikey", "create")]
    [InlineData("apikey", "create", " ")]
    [InlineData("apikey", "create", "billing", "--scope")]
    [InlineData("apikey", "create", "billing", "--scope", "everything")]
    [InlineData("apikey", "create", "billing", "lines:read")]
    public async Task A_key_asked_for_wrongly_is_not_made(params string[] args)
    {
        var before = await CountAsync("api_keys");

        var bot = await RunAsync(args);

        Assert.NotEqual(0, bot.ExitCode);
        Assert.Single(bot.ErrorLines);
        Assert.Equal(before, await CountAsync("api_keys"));
    }

    [Fact]
    public async Task A_clean_book_is_proved_and_a_tampered_one_is_told()
    {
        await _stage.BackOffice.NewContractorAsync("father", "h1");
        await _stage.BackOffice.NewLineAsync("father", "健一", "basic-3gb-voice", _stage.Clock.GetUtcNow());

        var clean = await RunAsync("reconcile");
        await ExecuteAsync("update buckets set remaining = remaining - 1");
        var tampered = await RunAsync("reconcile");

        Assert.Equal(0, clean.ExitCode);
        Assert.Equal(1, tampered.ExitCode);
        Assert.Contains("2999999999", tampered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_an_empty_database_ready_and_may_be_run_again()
    {
        var name = $"{_stage.Database.Name}_empty";
        await ExecuteAsync($"create database {name}");
        var settings = new NpgsqlConnectionStringBuilder(_stage.Database.ConnectionString) { Database = name };
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Carrier"] = settings.ConnectionString,
        };
        try
        {
            var first = await BotProcess.RunAsync(environment, "migrate");
            var again = await BotProcess.RunAsync(environment, "migrate");
            var book = await BotProcess.RunAsync(environment, "reconcile");

            Assert.Equal((0, 0, 0), (first.ExitCode, again.ExitCode, book.ExitCode));
        }
        finally
        {
            await ExecuteAsync($"drop database {name} with (force)");
        }
    }

    private Task<BotProcess> RunAsync(params string[] args) =>
        BotProcess.RunAsync(BotProcess.WholeEnvironment(_stage.Database.ConnectionString), args);

    private async Task<HttpStatusCode> GetAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _stage.Bot.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var command = _stage.Database.DataSource.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _stage.Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
