using System.Globalization;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>
/// <c>reconcile</c>: proves that every bucket equals the sum of its transfers, that nothing is below zero, and that what was
/// bought is what came in.
/// </summary>
internal static class ReconcileCommand
{
    public static async Task<int> RunAsync(NpgsqlDataSource database, TextWriter output)
    {
        await using (database)
        {
            await using var connection = await database.OpenConnectionAsync();
            var report = await Reconciliation.RunAsync(connection, CancellationToken.None);
            foreach (var offending in report.Discrepancies)
            {
                await output.WriteLineAsync(offending.ToString());
            }

            foreach (var offending in report.TopUpDiscrepancies)
            {
                await output.WriteLineAsync(offending.ToString());
            }

            await output.WriteLineAsync(SumOf(report));
            return report.IsClean ? 0 : 1;
        }
    }

    private static string SumOf(ReconciliationReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Buckets} buckets, {report.Transfers} transfers: {report.Remaining} bytes remain, {report.NetOfOutside} by the transfers, {report.Discrepancies.Count} buckets disagree; {report.TopUps} top-ups, {report.TopUpDiscrepancies.Count} disagree"
        );
}
