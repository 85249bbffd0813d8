using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Editions;

/// <summary>Loads this version's entries once the bot runs, unless some replica has done it before.</summary>
internal sealed partial class FaqStartup(NpgsqlDataSource database, TimeProvider clock, ILogger<FaqStartup> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryLoadAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryLoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var edition = FaqEdition.Current;
            if (await FaqLoading.LoadAsync(database, edition, clock.GetUtcNow(), cancellationToken))
            {
                Log.Loaded(logger, edition.Name, edition.Entries.Count);
            }

            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.NotLoaded(logger, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1871, LogLevel.Information, "Edition {Edition} of the FAQ was loaded: {Entries} entries")]
        public static partial void Loaded(ILogger logger, string edition, int entries);

        [LoggerMessage(1872, LogLevel.Warning, "The FAQ could not be loaded yet")]
        public static partial void NotLoaded(ILogger logger, Exception failure);
    }
}
