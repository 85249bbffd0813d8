using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class LedgerSchemaTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public void The_migrations_match_the_model()
    {
        using var context = new LedgerDbContext(LedgerSchema.Options(_database.DataSource).Options);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrating_again_changes_nothing_and_the_catalogue_is_stored_as_it_is_written()
    {
        await LedgerSchema.MigrateAsync(_database.DataSource, default);

        await using var context = new LedgerDbContext(LedgerSchema.Options(_database.DataSource).Options);
        var stored = await context.Plans.ToListAsync();
        Assert.Equal(PlanCatalogue.All.ToHashSet(), stored.ToHashSet());
    }

    [Theory]
    [InlineData("update transfers set bytes = 1")]
    [InlineData("delete from transfers")]
    [InlineData("truncate transfers")]
    public async Task Transfers_can_only_be_added(string statement)
    {
        await using var command = _database.DataSource.CreateCommand(statement);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Contains("append-only", refusal.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_keeps_its_values_with_the_date_from_which_each_holds()
    {
        var first = LedgerDriver.Jst("2026-11-01T00:00:00");
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await RecordAsync("500MB", first);
        await RecordAsync("500MB", first.AddDays(1));
        await RecordAsync("1GB", first.AddDays(2));
        await RecordAsync("500MB", first.AddDays(3));

        await using var context = new LedgerDbContext(LedgerSchema.Options(_database.DataSource).Options);
        var values = await context.PolicyValues.OrderBy(value => value.ValidFrom).ToListAsync();
        Assert.Equal(["500MB", "1GB", "500MB"], values.Select(value => value.Value));

        Task RecordAsync(string unit, DateTimeOffset now) =>
            PolicyHistory.RecordAsync(
                connection,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Gift.Unit"] = unit },
                now,
                default
            );
    }
}
