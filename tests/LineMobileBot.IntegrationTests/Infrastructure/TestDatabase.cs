using Npgsql;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>A migrated, empty database of one's own, gone on dispose. One for each test class; one for each test if need be.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;

    private TestDatabase(TestServer server, string connectionString)
    {
        (_server, ConnectionString) = (server, connectionString);
        DataSource = NpgsqlDataSource.Create(connectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await TestServer.GetAsync();
        return new TestDatabase(server, await server.CloneTemplateAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _server.DropAsync(Name);
    }
}
