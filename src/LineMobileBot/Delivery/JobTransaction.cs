using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>One transaction of work that no event asked for, ended by <see cref="SetCommit"/>.</summary>
internal sealed class JobTransaction(NpgsqlDataSource dataSource, SetCommit commit, TimeProvider clock)
{
    public async Task<T> RunAsync<T>(Func<TurnSet, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var set = new TurnSet(connection, clock);
        await using var writes = set.Writes;
        var result = await work(set);
        await commit.RunAsync(set, transaction, cancellationToken);
        return result;
    }
}
