using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>A line of the same household that could receive a gift.</summary>
/// <param name="OfLineId">The line for which was asked.</param>
/// <param name="LineId">The other line.</param>
/// <param name="UserName">The name of its user.</param>
public sealed record FamilyLine(Guid OfLineId, Guid LineId, string UserName);

/// <summary>Reads the household's other lines that are in service and have a user.</summary>
public static class FamilyLines
{
    private const string OthersOfHousehold = """
        select own.id, other.id, other.user_name
        from lines own
        join contractors payer on payer.id = own.contractor_id
        join contractors housemate on housemate.household_id = payer.household_id
        join lines other on other.contractor_id = housemate.id and other.id <> own.id and other.state = 3
        join user_links u on u.line_id = other.id and u.unlinked_at is null
        where own.id = any($1)
        """;

    /// <summary>The other lines by the line asked for, oldest first. Nothing of their balance or state is told.</summary>
    public static async Task<ILookup<Guid, FamilyLine>> ReadAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(OthersOfHousehold, Value(lineIds));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<FamilyLine>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(new FamilyLine(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2)));
        }

        return lines.OrderBy(line => line.LineId).ToLookup(line => line.OfLineId);
    }
}
