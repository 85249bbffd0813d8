using LineMobileBot.DevHost.Postgres;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// This assembly run as a program of its own: it holds a private server until it is killed, for the test that kills it; or it is
/// a <see cref="ShiftedBot"/>.
/// </summary>
internal static class PostgresHolder
{
    public static Task Main(string[] args) =>
        args is [ShiftedBot.Command, var ticks] ? ShiftedBot.RunAsync(ticks) : HoldAsync();

    private static async Task HoldAsync()
    {
        await using var postgres = await PrivatePostgres.StartThrowAwayAsync();
        await Console.Out.WriteLineAsync($"{postgres.ProcessId} {postgres.ConnectionString}");
        await Console.In.ReadToEndAsync();
    }
}
