using System.Runtime.CompilerServices;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// One upload of usage, record by record. Memory does not grow with it: what comes is copied to the database, which books it portion
/// by portion. What an upload had booked when it broke off stays booked, and is a duplicate the next time.
/// </summary>
/// <remarks>Not for several callers at once.</remarks>
public sealed class UsageUpload : IAsyncDisposable
{
    /// <summary>Two keep two cores of the database busy. A line's records all take the same lane, so that they stay in order.</summary>
    private const int LaneCount = 2;

    private readonly UsageLane?[] _lanes = new UsageLane?[LaneCount];
    private readonly NpgsqlDataSource _dataSource;
    private readonly UsagePolicy _policy;
    private readonly TimeProvider _clock;
    private long _added;

    internal UsageUpload(NpgsqlDataSource dataSource, UsagePolicy policy, TimeProvider clock) =>
        (_dataSource, _policy, _clock) = (dataSource, policy, clock);

    /// <summary>Takes the next record. Waits where the database has to catch up.</summary>
    public async ValueTask AddAsync(ReportedUsage record, CancellationToken cancellationToken)
    {
        var usage = CheckedUsage.Check(record, _clock.ReadNow());
        var number = usage.Rejection is null ? usage.Msisdn.E164[^1] % LaneCount : 0;
        var lane = _lanes[number] ??= await UsageLane.OpenAsync(_dataSource, _policy, _clock, cancellationToken);
        await lane.StageAsync(usage, cancellationToken);
        _added++;
    }

    /// <summary>Books what still waits.</summary>
    public async Task<UsageCounts> CompleteAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Lanes.Select(lane => lane.CompleteAsync(cancellationToken)));
        var rejected = 0L;
        foreach (var lane in Lanes)
        {
            rejected += await lane.CountRejectedAsync(cancellationToken);
        }

        return UsageCounts.Of(_added, Lanes.Sum(lane => lane.Accepted), rejected);
    }

    /// <summary>The records that were not booked, once the upload is complete, in no particular order.</summary>
    public async IAsyncEnumerable<RejectedUsage> RejectedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (var lane in Lanes)
        {
            await foreach (var rejected in lane.RejectedAsync(cancellationToken))
            {
                yield return rejected;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in Lanes)
        {
            await lane.DisposeAsync();
        }
    }

    private IEnumerable<UsageLane> Lanes => _lanes.OfType<UsageLane>();
}
