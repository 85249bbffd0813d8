using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// Fetches the pictures people sent in talks. Replicas share the work by leases: one that dies leaves its pictures to the
/// others. LINE is asked between transactions, never inside one.
/// </summary>
internal sealed partial class ImageFetching(
    NpgsqlDataSource database,
    JobTransaction transaction,
    ISentContents contents,
    TimeProvider clock,
    ILogger<ImageFetching> logger
) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Longer than a fetch may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await FetchAllAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is fetched by another replica, or after the next start.
        }
    }

    private async Task FetchAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ClaimAsync(cancellationToken) is { Count: > 0 } due)
            {
                await Task.WhenAll(due.Select(image => FetchAsync(image, cancellationToken)));
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            Log.Failed(logger, failure);
        }
    }

    private async Task<List<DueImage>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await HelpImageTable.ClaimAsync(connection, now, now + Lease, AtOnce, cancellationToken);
    }

    private async Task FetchAsync(DueImage due, CancellationToken cancellationToken)
    {
        var content = await contents.FetchAsync(due.LineMessageId, HelpImageRule.MostBytes, cancellationToken);
        switch (HelpImageRule.Decide(content, due.Tries))
        {
            case ImageDecision.Again(var after):
                await using (var connection = await database.OpenConnectionAsync(cancellationToken))
                {
                    await HelpImageTable.AgainAsync(
                        connection,
                        due.MessageId,
                        clock.GetUtcNow() + after,
                        cancellationToken
                    );
                }

                break;
            case ImageDecision.Keep(var image):
                await SettleAsync(due, HelpImageState.Here, image, cancellationToken);
                break;
            case ImageDecision.End(var state):
                await SettleAsync(due, state, image: null, cancellationToken);
                break;
        }
    }

    private Task<bool> SettleAsync(
        DueImage due,
        HelpImageState state,
        HelpImage? image,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                // The ticket before the picture, as whoever takes a message back locks them.
                var ticket = await HelpTicketTable.LockOfMessageAsync(set.Connection, due.MessageId, cancellationToken);
                if (!await HelpImageTable.SettleAsync(set.Connection, due.MessageId, state, image, cancellationToken))
                {
                    return false;
                }

                if (HelpImageRule.NewsOf(state) is { } news)
                {
                    ticket = set.Say(ticket, new TalkSentence(news));
                    await set.NoteAsync(ticket, HelpMessageKind.ImageRefused, cancellationToken);
                }

                await set.SaveAsync(ticket, cancellationToken);
                return true;
            },
            cancellationToken
        );

    private static partial class Log
    {
        [LoggerMessage(1861, LogLevel.Warning, "Pictures of talks could not be fetched; they are tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
