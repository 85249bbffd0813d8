using LineMobileBot.IntegrationTests.RunbookTests;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>One row of the table in docs/operations.md.</summary>
/// <param name="Deed">What an operator does.</param>
/// <param name="Transfers">The reasons of the transfers that come of it.</param>
/// <param name="Action">The audit line's action.</param>
/// <param name="Outcome">How the line says it ended.</param>
internal sealed record OperationsRow(string Deed, IReadOnlyList<string> Transfers, string Action, string Outcome);

/// <summary>The table as it is written down.</summary>
internal static class OperationsTable
{
    private const string Head = "| action | transfers | audit line | outcome |";
    private const string None = "–";

    public static IReadOnlyList<OperationsRow> Rows { get; } =
    [
        .. OperationsPage
            .Lines.SkipWhile(line => line != Head)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Read),
    ];

    private static OperationsRow Read(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return new OperationsRow(
            cells[0],
            cells[1] == None ? [] : [.. cells[1].Split(',', StringSplitOptions.TrimEntries).Select(Bare)],
            Bare(cells[2]),
            cells[3]
        );
    }

    private static string Bare(string cell) => cell.Trim('`');
}
