using LineMobileBot.DevHost.Postgres;
using LineMobileBot.IntegrationTests.FailoverRun;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>What this assembly does when it is run as a program of its own.</summary>
internal static class TestProgram
{
    public static Task<int> Main(string[] args) => args is ["failover"] ? FailoverCommand.RunAsync() : HoldAsync();

    /// <summary>Holds a private server until it is killed, for the test that kills it.</summary>
    private static async Task<int> HoldAsync()
    {
        await using var postgres = await PrivatePostgres.StartThrowAwayAsync();
        await Console.Out.WriteLineAsync($"{postgres.ProcessId} {postgres.ConnectionString}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
