using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>The one transaction of a write of the back office; the ledger's commands run inside it, and who is told is told by it.</summary>
internal sealed class ApiTransaction(NpgsqlDataSource database, SetCommit commit, TimeProvider clock) : IAsyncDisposable
{
    private TurnSet? set;
    private NpgsqlTransaction? transaction;

    public NpgsqlConnection Connection => Set.Connection;

    /// <summary>What is written and told with the commit.</summary>
    public TurnSet Set => set ?? throw new InvalidOperationException("The transaction has not begun.");

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        set = new TurnSet(connection, clock);
        transaction = await connection.BeginTransactionAsync(cancellationToken);
    }

    public Task CommitAsync(CancellationToken cancellationToken) =>
        commit.RunAsync(Set, transaction!, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        if (set is not null)
        {
            await set.Writes.DisposeAsync();
            await set.Connection.DisposeAsync();
        }
    }
}
