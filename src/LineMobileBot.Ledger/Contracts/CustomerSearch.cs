using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>A contractor and one of their lines, as a search found them.</summary>
/// <param name="ContractorId">The contractor.</param>
/// <param name="LoginId">What they sign in with.</param>
/// <param name="ContractorName">Whose name is on the bill.</param>
/// <param name="Line">The line; null for a contractor without any.</param>
public sealed record FoundCustomer(Guid ContractorId, string LoginId, string ContractorName, FoundLine? Line);

/// <summary>A line as a search found it.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Msisdn">Its number; of a line that has ended, somebody else's may be the same.</param>
/// <param name="UserName">Who carries the phone.</param>
/// <param name="State">Its state at the instant of the search.</param>
public sealed record FoundLine(Guid LineId, Msisdn Msisdn, string UserName, LineState State);

/// <summary>Finds contractors and lines for whoever answers their questions. Takes no locks and writes nothing.</summary>
public static class CustomerSearch
{
    private const string Find = """
        select c.id, c.login_id, c.name, l.id, l.msisdn, l.user_name,
            case when l.ends_at <= $2 then 6::smallint else l.state end
        from contractors c left join lines l on l.contractor_id = c.id
        where {0}
        order by c.login_id, l.id limit $3
        """;

    private const string ByNumber = "l.msisdn = $1";
    private const string ByLine = "l.id = $1";

    // Names are few words in no order that an index knows; the tables are read through, which operators seldom ask for.
    private const string ByText = """
        c.login_id = $1 or c.name like '%' || $4 || '%' or l.user_name like '%' || $4 || '%'
        """;

    /// <summary>
    /// Who has that number, that line's id, that login id, or a name that holds the text. At most <paramref name="most"/>, by
    /// login id.
    /// </summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The instant for the lines' states.</param>
    /// <param name="most">How many are enough.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<FoundCustomer>> FindAsync(
        NpgsqlConnection connection,
        string text,
        DateTimeOffset now,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var command =
            Msisdn.TryParse(text, out var msisdn) ? Command(connection, ByNumber, Value(msisdn.E164), now, most)
            : Guid.TryParse(text, out var lineId) ? Command(connection, ByLine, Value(lineId), now, most)
            : Command(connection, ByText, Value(text), now, most);
        if (command.CommandText.Contains("$4", StringComparison.Ordinal))
        {
            command.Parameters.Add(Value(Escaped(text)));
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<FoundCustomer>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), LineIn(reader)));
        }

        return found;
    }

    private static NpgsqlCommand Command(
        NpgsqlConnection connection,
        string condition,
        NpgsqlParameter value,
        DateTimeOffset now,
        int most
    ) => connection.Command(Find.Replace("{0}", condition, StringComparison.Ordinal), value, Value(now), Value(most));

    private static FoundLine? LineIn(NpgsqlDataReader reader) =>
        reader.IsDBNull(3)
            ? null
            : new(
                reader.GetGuid(3),
                Msisdn.Parse(reader.GetString(4)),
                reader.GetString(5),
                (LineState)reader.GetInt16(6)
            );

    private static string Escaped(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);
}
