using Npgsql;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// Books usage that the network reports: each record once, a bad record rejected alone. Works in transactions of its own, many
/// records in each; sending the same again continues where it stopped.
/// </summary>
public sealed class UsageRecording(NpgsqlDataSource dataSource, UsagePolicy policy, TimeProvider clock)
{
    /// <summary>Begins an upload of any size.</summary>
    public UsageUpload Begin() => new(dataSource, policy, clock);
}
