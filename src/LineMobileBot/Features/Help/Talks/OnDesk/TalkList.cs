using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Reads what goes on: who waits, who talks with whom, whom to call back.</summary>
internal static class TalkList
{
    private const string Open = """
        select t.id, t.line_user, t.state, t.since, t.first, t.operator_id, t.operator_name, m.text, m.kind, m.author
        from help_tickets t left join lateral (
            select text, kind, author from help_messages
            where ticket_id = t.id and author in (1, 3) and kind < 10 order by at desc, id desc limit 1) m on true
        where t.state in (2, 3, 6) order by t.first desc, t.since, t.id limit 300
        """;

    public static async Task<IReadOnlyList<TalkListItem>> ReadAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var items = new List<TalkListItem>();
        await using (var select = new NpgsqlCommand(Open, connection))
        {
            await using var rows = await select.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                items.Add(Read(rows));
            }
        }

        string[] people = [.. items.Select(item => item.LineUser)];
        var names = await NamesAsync(connection, people, now, cancellationToken);
        return [.. items.Select(item => item with { Name = names.GetValueOrDefault(item.LineUser, "") })];
    }

    /// <summary>Whose lines they carry, or else whose contracts they have.</summary>
    private static async Task<Dictionary<string, string>> NamesAsync(
        NpgsqlConnection connection,
        string[] people,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var lines = await LinkedLines.ReadAsync(connection, people, now, cancellationToken);
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(connection, people, cancellationToken);
        return people.ToDictionary(
            person => person,
            person =>
                lines[person].Select(line => line.UserName).FirstOrDefault()
                ?? contracts[person].Select(contract => contract.Name).FirstOrDefault()
                ?? "",
            StringComparer.Ordinal
        );
    }

    private static TalkListItem Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            (HelpTicketState)row.GetInt16(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetBoolean(4),
            row.IsDBNull(5) ? null : row.GetGuid(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : row.GetString(7),
            row.IsDBNull(8) ? null : (HelpMessageKind)row.GetInt16(8),
            row.IsDBNull(9) ? null : (HelpAuthor)row.GetInt16(9)
        );
}
