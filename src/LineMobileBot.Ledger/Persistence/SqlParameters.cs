using Npgsql;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Short forms for commands with positional parameters.</summary>
internal static class SqlParameters
{
    extension(NpgsqlConnection connection)
    {
        public NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
        {
            var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }

    extension(NpgsqlBatch batch)
    {
        public void Add(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>A parameter that keeps its type when the value is null.</summary>
    public static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };
}
