using LineMobileBot.Delivery.Multicasts;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>
/// Starts campaigns whose time has come, and sends them portion by portion. Every replica runs one; what one leaves behind when it
/// dies, another takes up.
/// </summary>
internal sealed partial class CampaignSender(
    DueCampaigns due,
    ChunkClaims claims,
    ChunkSending sending,
    CampaignPolicy policy,
    CampaignOptions options,
    TimeProvider clock,
    ILogger<CampaignSender> logger
) : BackgroundService
{
    /// <summary>Does one thing.</summary>
    /// <returns>Whether there may be more to do at once.</returns>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        if (policy.QuietHours.Cover(clock.GetUtcNow()))
        {
            return false;
        }

        if (await due.StartNextAsync(cancellationToken))
        {
            return true;
        }

        if (await claims.TakeAsync(cancellationToken) is not { } chunk)
        {
            return false;
        }

        await sending.SendAsync(chunk, cancellationToken);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Interval, clock);
        try
        {
            do
            {
                await SendAllAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is sent by another replica, or after the next start.
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await SendNextAsync(cancellationToken))
            {
                // Portion after portion.
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.Failed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1903, LogLevel.Warning, "Sending campaigns failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
