using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary><c>reconcile</c>: proves that every bucket equals the sum of its transfers, and that nothing is below zero.</summary>
internal static class ReconcileCommand
{
    public static async Task<int> RunAsync(NpgsqlDataSource database, TextWriter output)
    {
        await using (database)
        {
            await using var connection = await database.OpenConnectionAsync();
            var report = await Reconciliation.RunAsync(connection, CancellationToken.None);
            await output.WriteLineAsync(report.ToString());
            return report.IsClean ? 0 : 1;
        }
    }
}
