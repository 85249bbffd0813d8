using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.IntegrationTests.DeskTests;

/// <summary>The table in docs/operations.md, row by row: what is done moves what it says and leaves the line that it says.</summary>
public sealed class OperatorDeedTests(DeskStage desk) : IClassFixture<DeskStage>
{
    public static TheoryData<string> Deeds => [.. OperationsTable.Rows.Select(row => row.Deed)];

    [Fact]
    public void The_table_says_what_operators_do_and_nothing_else() =>
        Assert.Equal(
            OperatorDeeds.All.Keys.Order(StringComparer.Ordinal),
            OperationsTable.Rows.Select(row => row.Deed).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task What_an_operator_does_leaves_its_line(string deed)
    {
        var row = OperationsTable.Rows.Single(row => row.Deed == deed);
        var doing = await OperatorDeeds.All[deed](desk);
        var (lines, transfers) = (await LinesAsync(), await TransfersAsync());

        await doing();

        Assert.Contains($"{row.Action} {row.Outcome}", New(lines, await LinesAsync()));
        Assert.Equal(row.Transfers, New(transfers, await TransfersAsync()));
    }

    /// <summary>What was added; a command on the server has a clock of its own, so the order tells nothing.</summary>
    private static List<string> New(List<string> before, List<string> after)
    {
        foreach (var known in before)
        {
            after.Remove(known);
        }

        return after;
    }

    private Task<List<string>> LinesAsync() =>
        ReadAsync(
            "select action, outcome from audit_events order by at, id",
            row => $"{row.GetString(0)} {((AuditOutcome)row.GetInt16(1) == AuditOutcome.Done ? "done" : "refused")}"
        );

    private Task<List<string>> TransfersAsync() =>
        ReadAsync(
            "select reason from transfers order by booked_at, id",
            row => ((TransferReason)row.GetInt16(0)).ToString()
        );

    private async Task<List<string>> ReadAsync(string sql, Func<Npgsql.NpgsqlDataReader, string> read)
    {
        await using var select = desk.Stage.Database.DataSource.CreateCommand(sql);
        await using var rows = await select.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync())
        {
            all.Add(read(rows));
        }

        return all;
    }
}
