using LineMobileBot.Ledger.Throttling;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>The network: asks again and again from where it was, and remembers all it was told.</summary>
internal sealed class NetworkReader(LedgerDriver ledger, int portion = 1_000)
{
    private readonly List<ToldNetworkEvent> _heard = [];

    public IReadOnlyList<ToldNetworkEvent> Heard => _heard;

    private long After => _heard.Count > 0 ? _heard[^1].Cursor : 0;

    /// <summary>What is new.</summary>
    public async Task<IReadOnlyList<ToldNetworkEvent>> ReadAsync()
    {
        var told = await ledger.CommitAsync(c => NetworkEvents.ReadAsync(c, After, portion, default));
        _heard.AddRange(told);
        return told;
    }

    public async Task ReadAllAsync()
    {
        while ((await ReadAsync()).Count > 0)
        {
            // Until nothing is new.
        }
    }

    /// <summary>Each line was lifted by its start, and then slowed down and lifted in turns.</summary>
    public void HeardInTurns() =>
        Assert.All(
            _heard.GroupBy(told => told.LineId),
            ofLine => Assert.Equal(ofLine.Select((_, i) => i % 2 == 1), ofLine.Select(told => told.Throttled))
        );

    /// <summary>Once the lines were touched, the network knows of each whether it is slow.</summary>
    public async Task KnowsAsync(Guid[] lines)
    {
        await ledger.OnBookAsync(book => book.Month, lines);
        await ReadAllAsync();
        HeardInTurns();
        foreach (var line in lines)
        {
            var last = _heard.Last(told => told.LineId == line);
            Assert.Equal((await ledger.BalanceAsync(line)).Throttled, last.Throttled);
        }
    }
}
