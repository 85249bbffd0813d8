namespace LineMobileBot.DevHost.Postgres;

/// <summary>No private PostgreSQL can be had here. The message is one sentence that says what to do.</summary>
internal sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException(string message)
        : base(message) { }
}
