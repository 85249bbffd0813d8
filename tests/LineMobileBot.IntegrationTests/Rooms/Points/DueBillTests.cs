using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.Points;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Billing;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.Rooms.Points;

public sealed class DueBillTests
{
    [Fact]
    public async Task Bills_are_fixed_when_their_day_comes_and_those_missed_are_made_up_for()
    {
        await using var ledger = await StartAsync("2026-11-10T12:00:00");
        var line = await ledger.ActiveLineAsync("father");
        await ledger.CommitAsync(c => ledger.ContractLinks.LinkAsync(c, line.ContractorId, "account", default));
        ledger.Clock.AdvanceTo(Jst("2027-02-02T23:59:30"));
        var transaction = new JobTransaction(
            ledger.DataSource,
            new SetCommit(new AnswerCatalogue([]), Mock.Of<IDelivery>(), new DeliveryOptions(), ledger.Clock),
            ledger.Clock
        );
        using var job = new DueBills(transaction, ledger.PointAwards, ledger.Clock, NullLogger<DueBills>.Instance);

        await job.StartAsync(default);
        await AwardedAsync("0 32");
        ledger.Clock.AdvanceTo(Jst("2027-02-03T00:00:30"));
        await AwardedAsync("0 32 32");

        await job.StopAsync(default);

        Task AwardedAsync(string points) =>
            Eventually.BecomesTrueAsync(
                $"the bills brought {points} points",
                async () =>
                {
                    var awards = await ledger.ReadAsync(c =>
                        PointAwards.HistoryAsync(c, line.ContractorId, new(2026, 1), default)
                    );
                    return string.Join(' ', awards.Reverse().Select(entry => entry.Award.Points)) == points;
                }
            );
    }
}
