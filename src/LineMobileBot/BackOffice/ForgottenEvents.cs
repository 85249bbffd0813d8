using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Throttling;

namespace LineMobileBot.BackOffice;

/// <summary>Forgets what the network was told long ago.</summary>
internal sealed class ForgottenEvents(JobTransaction transaction, TimeProvider clock, ILogger<ForgottenEvents> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 1_000;

    /// <summary>A reader that was away for longer asks each line for its state; docs/operations.md tells it.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var before = set.Clock.GetUtcNow() - KeptFor;
        return await NetworkEvents.ForgetAsync(set.Connection, before, Portion, cancellationToken) == Portion;
    }
}
