using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>Desks on two replicas: what happens at one is told at both, and nothing is missed while a connection was broken.</summary>
public sealed class TalkEventsTests : IAsyncLifetime
{
    private TalkStage _stage = null!;
    private WebApplication _replica = null!;
    private SiteDriver _browser = null!;

    public async Task InitializeAsync()
    {
        _stage = await TalkStage.StartAsync();
        _replica = await _stage.Stage.StartReplicaAsync();
        _browser = await new DeskDriver(_stage.Stage).NewSignedInAsync(OperatorRole.Support);
    }

    public async Task DisposeAsync()
    {
        await _replica.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_at_one_replica_is_told_at_both()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        await using var here = await ListenAsync(_stage.Stage.Bot.BaseAddress!);
        await using var there = await ListenAsync(CarrierStage.AddressOf(_replica));

        await phone.TypeAsync("聞こえますか");

        await Task.WhenAll(here.HearsAsync(ticket), there.HearsAsync(ticket));
    }

    [Fact]
    public async Task Who_comes_back_hears_what_was_missed()
    {
        var (_, ticket) = await _stage.NewWaitingAsync();
        string last;
        await using (var first = await ListenAsync(CarrierStage.AddressOf(_replica)))
        {
            last = first.LastEventId!;
        }

        var (_, missed) = await _stage.NewWaitingAsync();
        await using var again = await ListenAsync(_stage.Stage.Bot.BaseAddress!, last);

        await again.HearsAsync(missed);
        Assert.NotEqual(ticket, missed);
    }

    private Task<TalkEar> ListenAsync(Uri replica, string? lastEventId = null) =>
        TalkEar.ListenAsync(replica, _browser, lastEventId);
}
