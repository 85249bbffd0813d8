using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure.Telemetry;
using Npgsql;

namespace LineMobileBot.Webhook;

/// <summary>
/// Stores what comes through the door, all requests that wait at one moment in one statement and one commit (group commit),
/// and hands new events straight to their lanes.
/// </summary>
internal sealed partial class InboxIntake(
    NpgsqlDataSource dataSource,
    Lanes lanes,
    WebhookOptions options,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<InboxIntake> logger
) : BackgroundService
{
    private readonly Channel<Arrival> arrivals = Channel.CreateUnbounded<Arrival>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    /// <summary>True once every event that concerns us is stored; false when the database could not take them.</summary>
    public Task<bool> StoreAsync(IReadOnlyList<WebhookEvent> events, CancellationToken cancellationToken)
    {
        List<InboxEvent>? concerning = null;
        foreach (var happened in events)
        {
            if (Concerns(happened, out var user))
            {
                (concerning ??= []).Add(new InboxEvent(IdOf(happened), user, happened, default, default));
            }
        }

        if (concerning is null)
        {
            return Task.FromResult(true);
        }

        var arrival = new Arrival(concerning);
        return arrivals.Writer.TryWrite(arrival)
            ? arrival.Stored.Task.WaitAsync(cancellationToken)
            : Task.FromResult(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var waiting = new List<Arrival>();
        try
        {
            var company = new Company<Arrival>(arrivals.Reader, options.AtTheDoor, options.MostWaiting);
            while (await arrivals.Reader.WaitToReadAsync(stoppingToken))
            {
                await company.GatherAsync(waiting, stoppingToken);
                await StoreAsync(waiting, stoppingToken);
                waiting.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server has stopped taking requests; whatever waits here gets 503 and is delivered again.
        }
        finally
        {
            arrivals.Writer.TryComplete();
            while (arrivals.Reader.TryRead(out var late))
            {
                waiting.Add(late);
            }

            waiting.ForEach(late => late.Stored.TrySetResult(false));
        }
    }

    private async Task StoreAsync(List<Arrival> waiting, CancellationToken cancellationToken)
    {
        try
        {
            var events =
                waiting.Count == 1 ? waiting[0].Events : waiting.SelectMany(arrival => arrival.Events).ToList();
            using var span = BotTraces.StoreEvents(events.Count);
            var now = clock.GetUtcNow();
            var room = lanes.TakeSpace(events.Count);
            // What finds no space in memory is stored as if its lease had run out, and claimed when there is space again.
            var leaseUntil = room ? now + options.Lease : now;
            IReadOnlySet<string> stored;
            try
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                stored = await InboxTable.InsertAsync(connection, events, now, leaseUntil, cancellationToken);
            }
            catch (Exception failure)
            {
                span.Failed(failure.GetType().Name);
                lanes.GiveSpaceBack(room ? events.Count : 0);
                throw;
            }

            metrics.EventsStored(stored.Count, events.Count - stored.Count);
            waiting.ForEach(arrival => arrival.Stored.TrySetResult(true));
            if (room)
            {
                HandOver(events, stored, now, leaseUntil);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever it was: the next ones must still find the door open.
            Log.NotStored(logger, waiting.Count, failure);
            waiting.ForEach(arrival => arrival.Stored.TrySetResult(false));
        }
    }

    private void HandOver(
        IReadOnlyList<InboxEvent> events,
        IReadOnlySet<string> stored,
        DateTimeOffset now,
        DateTimeOffset leaseUntil
    )
    {
        var seen = stored.Count == events.Count ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            if (seen is null || (stored.Contains(e.Id) && seen.Add(e.Id)))
            {
                lanes.Add(e with { ReceivedAt = now, LeaseUntil = leaseUntil });
            }
            else
            {
                lanes.GiveSpaceBack(1);
            }
        }
    }

    /// <summary>
    /// Ours is the talk with one person. Nothing personal is ever said in a group, a module in standby stays silent, and
    /// kinds of events that LINE may add are not ours until a room knows them. Of an account link that failed LINE does not
    /// say whose it was: it is nobody's, and stored and done once like any other.
    /// </summary>
    private static bool Concerns(WebhookEvent happened, out LineUserId user)
    {
        user = happened switch
        {
            { Source: UserSource { UserId: { Length: > 0 } id } } => new LineUserId(id),
            AccountLinkEvent { Source: null } => LineUserId.Nobody,
            _ => default,
        };
        return user != default
            && happened is not UnknownEvent
            && happened.Mode != "standby"
            && CanBeStored(user.Value)
            && CanBeStored(happened.ReplyToken);
    }

    /// <summary>PostgreSQL's text cannot hold a NUL. One in an id never came from LINE, and must not fail its neighbours.</summary>
    private static bool CanBeStored(string? text) => text?.Contains('\0', StringComparison.Ordinal) is not true;

    /// <summary>LINE always sends an id; should one lack it, its content names it, so that twice is still once.</summary>
    private static string IdOf(WebhookEvent happened) =>
        happened.WebhookEventId is { Length: > 0 and <= 64 } id && CanBeStored(id)
            ? id
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(happened.Raw.GetRawText())));

    private sealed record Arrival(IReadOnlyList<InboxEvent> Events)
    {
        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Error, "{Requests} webhooks could not be stored and will be delivered again")]
        public static partial void NotStored(ILogger logger, int requests, Exception failure);
    }
}
