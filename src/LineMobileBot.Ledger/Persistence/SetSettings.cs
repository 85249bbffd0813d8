using Npgsql;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>
/// How PostgreSQL plans statements on some thousand lines of a book of millions; for the transaction alone. With the costs of a disk's arm, the
/// whole book would be read for them. They fit into memory, and none runs long enough to be worth compiling.
/// </summary>
internal static class SetSettings
{
    private static readonly string[] Statements =
    [
        "set local random_page_cost = 0.1",
        "set local work_mem = '64MB'",
        "set local jit = off",
    ];

    public static void Append(NpgsqlBatch batch)
    {
        foreach (var statement in Statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }
    }
}
