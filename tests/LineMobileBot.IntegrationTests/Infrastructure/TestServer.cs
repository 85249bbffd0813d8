using System.Globalization;
using System.Security.Cryptography;
using LineMobileBot.DevHost.Postgres;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// The server all test classes share, and the template that is migrated once a run. It hangs on a static lazy instead of a
/// collection fixture, since xunit runs the classes of one collection one after another.
/// </summary>
internal sealed class TestServer
{
    private const string GivenServer = "LINEMOBILE_TEST_POSTGRES";

    // Two runs may share one given server.
    private static readonly string Run = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private static readonly string Template = $"tpl_{Run}";
    private static readonly Lazy<Task<TestServer>> Shared = new(StartAsync);
    private static int _databases;

    // Never disposed: it stops, and its data goes, with this process. But held: it also stops when its pipe is collected.
    private static PrivatePostgres? _private;

    private readonly string _maintenance;

    private TestServer(string maintenance) => _maintenance = maintenance;

    public static Task<TestServer> GetAsync() => Shared.Value;

    /// <summary>A fresh copy of the migrated template; answers its connection string.</summary>
    public async Task<string> CloneTemplateAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t_{Run}_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"create database {name} template {Template}");
        return ConnectionStringTo(name, pooling: true);
    }

    public Task DropAsync(string database) => ExecuteAsync($"drop database if exists {database} with (force)");

    private static async Task<TestServer> StartAsync()
    {
        var given = Environment.GetEnvironmentVariable(GivenServer);
        var server = new TestServer(string.IsNullOrEmpty(given) ? await StartPrivateAsync() : given);
        await server.ExecuteAsync($"create database {Template}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DropAsync(Template).GetAwaiter().GetResult();
        await server.MigrateTemplateAsync();
        return server;
    }

    private static async Task<string> StartPrivateAsync()
    {
        _private = await PrivatePostgres.StartThrowAwayAsync();
        return _private.ConnectionString;
    }

    private async Task MigrateTemplateAsync()
    {
        // Unpooled: a template can only be cloned while nobody is connected to it.
        await using var template = NpgsqlDataSource.Create(ConnectionStringTo(Template, pooling: false));
        foreach (var migrate in SchemaMigrations.All)
        {
            await migrate(template);
        }
    }

    private string ConnectionStringTo(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(_maintenance)
        {
            Database = database,
            Pooling = pooling,
            // Several classes run side by side on one server.
            MaxPoolSize = 50,
            IncludeErrorDetail = true,
        }.ConnectionString;

    private async Task ExecuteAsync(string statement)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(_maintenance) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
