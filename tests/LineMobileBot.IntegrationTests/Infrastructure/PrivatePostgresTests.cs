using System.Diagnostics;
using System.Globalization;
using LineMobileBot.DevHost.Postgres;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task A_test_database_is_a_copy_of_its_own()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await ExecuteAsync(one.DataSource, "create table only_here (id int)");

        Assert.NotEqual(one.Name, other.Name);
        Assert.Equal(1L, await CountTablesAsync(one.DataSource));
        Assert.Equal(0L, await CountTablesAsync(other.DataSource));
    }

    [Fact]
    public async Task A_test_database_is_gone_once_disposed()
    {
        await using var witness = await TestDatabase.CreateAsync();
        var passing = await TestDatabase.CreateAsync();

        await passing.DisposeAsync();

        await using var command = witness.DataSource.CreateCommand(
            "select count(*) from pg_database where datname = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = passing.Name });
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Trigrams_are_found_in_japanese_text()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ExecuteAsync(database.DataSource, "create extension if not exists pg_trgm");

        await using var command = database.DataSource.CreateCommand("select cardinality(show_trgm('データ残量'))");

        Assert.True((int)(await command.ExecuteScalarAsync())! > 0);
    }

    [Fact]
    public async Task A_kept_server_finds_its_data_again_and_is_shared_while_it_runs()
    {
        var directory = Directory.CreateTempSubdirectory("linemobile-kept-").FullName;
        try
        {
            await using (var first = await PrivatePostgres.StartKeptAsync(directory))
            {
                await using var carrier = NpgsqlDataSource.Create(await first.DatabaseAsync("carrier"));
                await ExecuteAsync(carrier, "create table kept (id int)");
                await using var second = await PrivatePostgres.StartKeptAsync(directory);
                Assert.Equal(first.ConnectionString, second.ConnectionString);
                Assert.Null(second.ProcessId);
            }

            await using var again = await PrivatePostgres.StartKeptAsync(directory);
            await using var found = NpgsqlDataSource.Create(await again.DatabaseAsync("carrier"));
            Assert.Equal(1L, await CountTablesAsync(found));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_nobody_refers_to_any_more_keeps_its_data()
    {
        var forgotten = await StartAndForgetAsync();

        // Off the stack on which the start ended, which still refers to it.
        await Task.Yield();
        GC.Collect();
        GC.WaitForPendingFinalizers();

        // Each start sweeps the directories whose owners have gone.
        await using var later = await PrivatePostgres.StartThrowAwayAsync();
        await using var connection = new NpgsqlConnection(forgotten);
        await connection.OpenAsync();
    }

    [Fact]
    public async Task No_postgres_outlives_a_parent_that_is_killed()
    {
        using var parent = StartHolder();
        var line = await parent.StandardOutput.ReadLineAsync();
        var server = int.Parse(line!.Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.True(ServerProcess.IsRunning(server));

        parent.Kill();

        await Eventually.BecomesTrueAsync("the server has ended", () => !ServerProcess.IsRunning(server));
    }

    private static async Task<string> StartAndForgetAsync() =>
        (await PrivatePostgres.StartThrowAwayAsync()).ConnectionString;

    private static Process StartHolder() =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(PrivatePostgresTests).Assembly.Location])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    private static async Task ExecuteAsync(NpgsqlDataSource database, string statement)
    {
        await using var command = database.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> CountTablesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "select count(*) from information_schema.tables where table_schema = 'public' and table_name in ('kept', 'only_here')"
        );
        return await command.ExecuteScalarAsync();
    }
}
