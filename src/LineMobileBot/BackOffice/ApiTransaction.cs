using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>The one transaction of a write of the back office; the ledger's commands run inside it.</summary>
internal sealed class ApiTransaction(NpgsqlDataSource database) : IAsyncDisposable
{
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;

    public NpgsqlConnection Connection =>
        connection ?? throw new InvalidOperationException("The transaction has not begun.");

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        connection = await database.OpenConnectionAsync(cancellationToken);
        transaction = await connection.BeginTransactionAsync(cancellationToken);
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction!.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
