using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.IntegrationTests.RunbookTests;

/// <summary>Taking an old month out of the book, by the very commands of docs/operations.md.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task An_old_month_leaves_the_database_and_comes_back_from_its_file()
    {
        await using var ledger = await LedgerDriver.StartAsync("2020-03-10T12:00:00");
        var line = await ledger.ActiveLineAsync("father", "basic-3gb-voice");
        await ledger.CommitAsync(c => TransferPartitions.EnsureAsync(c, new ServiceMonth(2020, 3), default));
        await ledger.CommitAsync(c => TransferPartitions.EnsureAsync(c, new ServiceMonth(2020, 4), default));
        var sums = await DatabaseSum.OfAsync(ledger.DataSource);
        ledger.Clock.AdvanceTo(LedgerDriver.Jst("2020-04-01T00:00:00"));
        await ledger.OnBookAsync(book => book.Month, line.Id);
        var shell = new OperatorShell(ledger.ConnectionString);

        var detached = await shell.RunAsync(
            OperationsPage.Commands("detach-a-month"),
            ("MONTH", "2020-03"),
            ("ARCHIVE", _file)
        );

        detached.Succeeded();
        Assert.Contains(", 0 buckets disagree", detached.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain("transfers_202003", await DatabaseSum.OfAsync(ledger.DataSource));
        (await shell.RunAsync(OperationsPage.Commands("read-a-month"), ("ARCHIVE", _file))).Succeeded();
        Assert.Equal(sums["transfers_202003"], (await DatabaseSum.OfAsync(ledger.DataSource))["transfers_202003"]);
        Assert.NotEqual(0, (await shell.RunAsync("dotnet LineMobileBot.dll transfers detach 2020-13")).ExitCode);
    }
}
