using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class OutageTests : IAsyncLifetime
{
    private Road _road = null!;

    public async Task InitializeAsync() => _road = await Road.StartAsync();

    public async Task DisposeAsync()
    {
        await SetReachableAsync(true);
        await _road.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_database_a_webhook_gets_503_and_is_answered_once_when_LINE_delivers_it_again()
    {
        var asked = RoadEvents.Text(RoadEvents.NewUser(), "メニュー");
        await SetReachableAsync(false);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await _road.PostAsync(asked));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync("ready"));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync("live"));

        await SetReachableAsync(true);
        await Eventually.BecomesTrueAsync(
            "LINE's redelivery is stored",
            async () => await _road.PostAsync(asked) == HttpStatusCode.OK
        );
        await _road.SettlesAsync();
        Assert.Single(_road.Line.Replies, call => call.ReplyToken == asked.ReplyToken);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync("ready"));
    }

    private async Task<HttpStatusCode> HealthAsync(string which)
    {
        using var answer = await _road.Stage.Bot.GetAsync(new Uri($"/health/{which}", UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task SetReachableAsync(bool reachable)
    {
        var database = _road.Stage.Database.Name;
        var elsewhere = new NpgsqlConnectionStringBuilder(_road.Stage.Database.ConnectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            alter database {database} with allow_connections {reachable};
            select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}';
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();
        // The test's own connections broke as well.
        _road.Stage.Database.DataSource.Clear();
    }
}
