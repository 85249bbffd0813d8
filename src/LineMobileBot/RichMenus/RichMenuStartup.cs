namespace LineMobileBot.RichMenus;

/// <summary>Provisions the menus once the bot serves. Menus can wait, customers cannot: whatever fails is tried again.</summary>
internal sealed partial class RichMenuStartup(
    RichMenuProvisioning provisioning,
    TimeProvider clock,
    ILogger<RichMenuStartup> logger
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!await TryAsync(pause, stoppingToken))
        {
            await Task.Delay(pause, clock, stoppingToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<bool> TryAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await provisioning.EnsureAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, pause, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1404, LogLevel.Error, "The rich menus could not be provisioned; tried again in {Pause}")]
        public static partial void Failed(ILogger logger, TimeSpan pause, Exception failure);
    }
}
