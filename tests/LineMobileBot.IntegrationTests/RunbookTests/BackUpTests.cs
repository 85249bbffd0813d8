using LineMobileBot.BackOffice;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.DataGifts;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.IntegrationTests.RunbookTests;

/// <summary>Backing up and restoring, by the very commands of docs/operations.md.</summary>
public sealed class BackUpTests(GiftHistoryStage stage) : IClassFixture<GiftHistoryStage>, IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private NpgsqlConnectionStringBuilder _restored = null!;

    public Task InitializeAsync()
    {
        _restored = new NpgsqlConnectionStringBuilder(stage.Carrier.Database.ConnectionString)
        {
            Database = $"{stage.Carrier.Database.Name}_restored",
        };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        File.Delete(_file);
        await using var drop = stage.Carrier.Database.DataSource.CreateCommand(
            $"drop database if exists {_restored.Database} with (force)"
        );
        await drop.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_to_the_byte_and_the_bot_goes_on_with_it()
    {
        var carrier = stage.Carrier;
        var giver = await LiveAsync();
        var code = await carrier.BackOffice.UsageCodeAsync(giver.LineId);
        var key = await ApiKeys.CreateAsync(carrier.Database.DataSource, "restored", ApiScopes.All, carrier.Clock);
        await carrier.StopBotAsync();

        await RunAsync("back-up", carrier.Database.ConnectionString);
        var reconciled = await RunAsync("restore", _restored.ConnectionString);

        Assert.EndsWith(", 0 buckets disagree; 0 top-ups, 0 disagree", reconciled.LastLine, StringComparison.Ordinal);
        await using var restored = NpgsqlDataSource.Create(_restored.ConnectionString);
        var sums = await DatabaseSum.OfAsync(restored);
        Assert.Equal(await DatabaseSum.OfAsync(carrier.Database.DataSource), sums);
        Assert.All(
            (string[])["buckets", "transfers", "usage_records"],
            table => Assert.False(sums[table].StartsWith("0 ", StringComparison.Ordinal), table)
        );
        await using var bot = await carrier.StartReplicaAsync(builder =>
            builder.Configuration["ConnectionStrings:Carrier"] = _restored.ConnectionString
        );
        using var http = new HttpClient { BaseAddress = CarrierStage.AddressOf(bot) };
        Assert.Equal(code, await new BackOfficeDriver(http, key).UsageCodeAsync(giver.LineId));
    }

    [Fact]
    public async Task A_restore_into_a_database_that_is_there_already_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await RunAsync("back-up", database.ConnectionString);
        var before = await DatabaseSum.OfAsync(database.DataSource);

        var refused = await new OperatorShell(database.ConnectionString).RunAsync(
            OperationsPage.Commands("restore"),
            ("BACKUP", _file)
        );

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Equal(before, await DatabaseSum.OfAsync(database.DataSource));
    }

    /// <summary>Gives, keeps some back for a link, and uses data.</summary>
    private async Task<LinePerson> LiveAsync()
    {
        var (loginId, _) = await stage.NewSignedInAsync();
        var giver = await stage.NewPersonAsync(loginId, "健一");
        var receiver = await stage.NewPersonAsync(loginId, "さくら");
        await stage.GiveAsync(giver, receiver, DataAmount.FromMegabytes(500));
        await stage.NewLinkAsync(giver, DataAmount.FromMegabytes(500));
        await stage.Carrier.BackOffice.UseAsync(giver.LineId, 123_456_789, stage.Now.AddMinutes(-1));
        return giver;
    }

    private async Task<ShellAnswer> RunAsync(string mark, string connectionString)
    {
        var answer = await new OperatorShell(connectionString).RunAsync(
            OperationsPage.Commands(mark),
            ("BACKUP", _file)
        );
        answer.Succeeded();
        return answer;
    }
}
