using LineMobileBot.DevHost;
using LineMobileBot.DevHost.Clocks;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DevHostTests;

/// <summary><c>./dev up</c> once more on what it made before.</summary>
public sealed class SecondStartTests : IAsyncLifetime
{
    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("second-start-");
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _kept.Delete(recursive: true);
    }

    [Fact]
    public async Task The_family_is_found_again_even_months_later()
    {
        var first = await StartAsync(later: TimeSpan.Zero);
        var again = await StartAsync(later: TimeSpan.Zero);
        var monthsLater = await StartAsync(TimeSpan.FromDays(100));

        Assert.Equal(4, first.Count);
        Assert.All(first, line => Assert.Equal("Active", line.State));
        Assert.Equal(first, again);
        Assert.Equal(first, monthsLater);
    }

    private async Task<IReadOnlyList<(Guid Id, string? State)>> StartAsync(TimeSpan later)
    {
        var clockFile = Path.Combine(_kept.FullName, "clock");
        var clock = new AdjustableClock(TimeProvider.System, clockFile, startsBehind: DemoFamily.HistoryLength);
        clock.MoveForward(later);
        var settings = new LocalCarrierSettings(_database.ConnectionString, FreeUrl.Take(), FreeUrl.Take(), clock)
        {
            StateFile = Path.Combine(_kept.FullName, "simulator.json"),
        };
        await using var carrier = await LocalCarrier.StartAsync(settings, default);
        var family = await DemoFamily.EnsureAsync(carrier, default);
        var lines = new List<(Guid, string?)>();
        foreach (var (_, lineId) in family.Lines)
        {
            var line = await carrier.BackOffice.LineAsync(lineId);
            lines.Add((lineId, line.GetProperty("state").GetString()));
        }

        return lines;
    }
}
