using Line.Simulator;
using Line.Simulator.Inspector;

namespace LineMobileBot.Tests.SimulatorTests;

public sealed class ExchangeLogTests
{
    private readonly ExchangeLog _log = new();

    [Fact]
    public async Task The_oldest_go_when_there_are_too_many()
    {
        Add(ExchangeLog.Kept + 3, bytes: 1);

        var kept = await _log.AfterAsync(0, TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(ExchangeLog.Kept, kept.Count);
        Assert.Equal(4, kept[0].Number);
    }

    [Fact]
    public async Task The_oldest_go_when_they_are_too_large()
    {
        Add(5, bytes: ExchangeLog.KeptBytes / 4);

        var kept = await _log.AfterAsync(0, TimeSpan.Zero, CancellationToken.None);

        Assert.Equal([2L, 3L, 4L, 5L], kept.Select(exchange => exchange.Number));
    }

    [Fact]
    public async Task Only_what_came_after_is_told()
    {
        Add(3, bytes: 1);

        var told = await _log.AfterAsync(2, TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(3, Assert.Single(told).Number);
    }

    private void Add(int count, int bytes)
    {
        for (var i = 0; i < count; i++)
        {
            var body = new CapturedBody(new byte[bytes], bytes, "application/json");
            _log.Add(
                new Exchange(
                    DateTimeOffset.UnixEpoch,
                    RequestKind.Api,
                    "pushMessage",
                    "POST",
                    "/",
                    [],
                    body,
                    200,
                    null,
                    [],
                    CapturedBody.None,
                    1
                )
            );
        }
    }
}
