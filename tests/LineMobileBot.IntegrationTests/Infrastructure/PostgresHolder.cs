using LineMobileBot.DevHost.Postgres;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// This assembly run as a program of its own: it holds a private server until it is killed, for the test that kills it.
/// </summary>
internal static class PostgresHolder
{
    public static async Task Main()
    {
        await using var postgres = await PrivatePostgres.StartThrowAwayAsync();
        await Console.Out.WriteLineAsync($"{postgres.ProcessId} {postgres.ConnectionString}");
        await Console.In.ReadToEndAsync();
    }
}
