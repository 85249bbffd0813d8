using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LineMobileBot.Desk;
using LineMobileBot.Desk.SignIns;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.Live;

/// <summary>
/// The door of server-sent events for desks: which ticket to look at again. An open door says that its operator is there, but
/// keeps no session alive and tells nothing any more when that has ended; it closes now and then, so that whoever has signed out
/// does not come back in.
/// </summary>
internal sealed class TalkEvents(
    TalkChangeFeed feed,
    NpgsqlDataSource database,
    TimeProvider clock,
    IHostApplicationLifetime lifetime
)
{
    public const string Address = "/desk/talks/events";
    private const string Changed = "changed";
    private const string Alive = "alive";
    private const string LastEventId = "Last-Event-ID";
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                Address,
                (TalkEvents events, HttpContext context, CancellationToken aborted) =>
                    events.OpenAsync(context, aborted)
            )
            .RequireRole(OperatorRole.Support)
            .WithMetadata(new UnattendedAttribute());

    private async Task<ServerSentEventsResult<string>> OpenAsync(HttpContext context, CancellationToken aborted)
    {
        var session = await OperatorSession.OfAsync(context);
        var last = context.Request.Headers[LastEventId].ToString();
        long? lastSeen = long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        return TypedResults.ServerSentEvents(StreamAsync(session, lastSeen, aborted));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(
        OperatorSession session,
        long? lastSeen,
        [EnumeratorCancellation] CancellationToken aborted
    )
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        over.CancelAfter(Longest);
        using var subscription = await feed.SubscribeAsync(over.Token);
        foreach (var missed in await MissedChanges.ReadAsync(database, lastSeen, over.Token))
        {
            yield return ItemOf(missed);
        }

        while (!over.IsCancellationRequested && !await IsOverAsync(session, aborted))
        {
            await SeeAsync(session.OperatorId, aborted);
            yield return new SseItem<string>("", Alive);
            var more = false;
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
            quiet.CancelAfter(Heartbeat);
            while (await MoreAsync(subscription, quiet.Token) is { } change && !await IsOverAsync(session, aborted))
            {
                more = true;
                yield return ItemOf(change);
            }

            if (!more && subscription.Changes.Completion.IsCompleted)
            {
                yield break;
            }
        }
    }

    /// <summary>Null when it has been quiet for a while, or the desk is let go.</summary>
    private static async Task<TalkChange?> MoreAsync(TalkChangeFeed.Subscription subscription, CancellationToken quiet)
    {
        try
        {
            return await subscription.Changes.WaitToReadAsync(quiet) && subscription.Changes.TryRead(out var change)
                ? change
                : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static SseItem<string> ItemOf(TalkChange change) =>
        new(change.IsMark ? "" : change.TicketId.ToString("D"), change.IsMark ? Alive : Changed)
        {
            EventId = change.Id.ToString(CultureInfo.InvariantCulture),
        };

    private Task<bool> IsOverAsync(OperatorSession session, CancellationToken cancellationToken) =>
        session.IsOverAsync(database, clock.GetUtcNow(), cancellationToken);

    private async Task SeeAsync(Guid operatorId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await OperatorPresenceRow.RecordAsync(connection, operatorId, clock.GetUtcNow(), cancellationToken);
    }
}
