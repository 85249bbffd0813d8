namespace LineMobileBot.Infrastructure;

/// <summary>
/// Once the bot has come to rest after its start, what only the start needed goes back to the system: an idle process
/// allocates too little for the collector to look by itself.
/// </summary>
internal sealed class MemoryGivenBack(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan RestAfter = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(RestAfter, clock, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
