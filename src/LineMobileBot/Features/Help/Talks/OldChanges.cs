using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Forgets changes that no desk can have missed any more: one that was away for longer looks at everything anew.</summary>
internal sealed class OldChanges(JobTransaction transaction, TimeProvider clock, ILogger<OldChanges> logger)
    : MinuteJob(transaction, clock, logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await using var delete = new NpgsqlCommand("delete from help_changes where at < $1", set.Connection)
        {
            Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = set.Clock.GetUtcNow() - Kept } },
        };
        await delete.ExecuteNonQueryAsync(cancellationToken);
        return false;
    }
}
