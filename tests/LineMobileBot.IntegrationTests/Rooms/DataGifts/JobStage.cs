using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.DataGifts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>One replica's jobs of the room, and what they hand to delivery.</summary>
internal sealed class JobStage : IDelivery, IDisposable
{
    private readonly OverdueGiftLinks overdue;
    private readonly ForgottenQuotes forgotten;
    private readonly List<Outgoing> told = [];

    public JobStage(GiftStage stage)
    {
        using var services = new ServiceCollection()
            .AddDataGifts()
            .AddSingleton(new OfficialAccount("@stage"))
            .BuildServiceProvider();
        var answers = new AnswerCatalogue(services.GetServices<AnswerEntry>());
        var clock = stage.Ledger.Clock;
        var transaction = new JobTransaction(
            stage.DataSource,
            new SetCommit(answers, this, new DeliveryOptions(), clock),
            clock
        );
        overdue = new OverdueGiftLinks(transaction, clock, NullLogger<OverdueGiftLinks>.Instance);
        forgotten = new ForgottenQuotes(transaction, clock, NullLogger<ForgottenQuotes>.Instance);
    }

    public IReadOnlyList<Outgoing> Told => told;

    public void Deliver(IReadOnlyList<Outgoing> committed) => told.AddRange(committed);

    public void Dispose()
    {
        overdue.Dispose();
        forgotten.Dispose();
    }

    /// <summary>How many givers were told that nobody came in time.</summary>
    public async Task<int> EndOverdueLinksAsync()
    {
        var before = told.Count;
        while (await overdue.DoPortionAsync(default))
        {
            // Until nothing is overdue.
        }

        return told.Count - before;
    }

    public async Task ForgetOldQuotesAsync()
    {
        while (await forgotten.DoPortionAsync(default))
        {
            // Until nothing is too old.
        }
    }
}
