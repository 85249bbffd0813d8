using LineMobileBot.Infrastructure;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.SettingsTests;

public sealed class SeveralServersTests
{
    private const string Nobody = "127.0.0.1:1";

    [Theory]
    [InlineData(null)]
    [InlineData("primary")]
    public async Task Of_several_servers_the_one_that_takes_writes_is_found(string? wish)
    {
        await using var database = await TestDatabase.CreateAsync();
        var one = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var several = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Host = $"{Nobody},{one.Host}:{one.Port}",
            TargetSessionAttributes = wish,
        };

        await using var servers = CarrierDatabase.DataSource(several.ConnectionString);

        await using var ask = servers.CreateCommand("select not pg_is_in_recovery()");
        Assert.Equal(true, await ask.ExecuteScalarAsync());
    }
}
