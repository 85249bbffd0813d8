using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>Brings one answer to one person and tells what came of it. Paces itself below LINE's rates.</summary>
internal sealed partial class Deliverer(
    ILineMessagingClient line,
    AnswerCatalogue answers,
    IPersonalMenu menu,
    IFriendships friendships,
    LinePace pace,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<Deliverer> logger
)
{
    public async Task<DeliveryOutcome> TryAsync(Outgoing item, CancellationToken cancellationToken)
    {
        var way = item.Answer is null ? DeliveryWay.Push : DeliveryRule.Choose(item, clock.GetUtcNow());
        var outcome = await TryAsync(item, way, cancellationToken);
        if (outcome is DeliveryOutcome.PushInstead)
        {
            outcome = await TryAsync(item, DeliveryWay.Push, cancellationToken);
        }

        return outcome is DeliveryOutcome.Again && item.Tries + 1 >= options.MostTries
            ? new DeliveryOutcome.Parked("too-many-tries")
            : outcome;
    }

    private async Task<DeliveryOutcome> TryAsync(Outgoing item, DeliveryWay way, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(item, way, cancellationToken);
            return new DeliveryOutcome.Settled();
        }
        catch (LineApiException refusal)
        {
            Log.Refused(logger, way, (int)refusal.StatusCode, refusal.RequestId, refusal.LineMessage);
            return DeliveryRule.Judge(item, way, refusal);
        }
        catch (Exception unheard)
            when (unheard is HttpRequestException or TimeoutException
                || (unheard is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Log.Unheard(logger, way, unheard);
            return DeliveryRule.Unheard(item);
        }
    }

    private async Task SendAsync(Outgoing item, DeliveryWay way, CancellationToken cancellationToken)
    {
        if (item.Answer is null)
        {
            await menu.RefreshAsync(item.User, cancellationToken);
        }
        else if (way == DeliveryWay.Reply)
        {
            await pace.ReplyAsync(cancellationToken);
            await line.ReplyAsync(
                item.ReplyToken!,
                SerializedMessages.Of(answers.Word(item.Answer)),
                cancellationToken: cancellationToken
            );
        }
        else if (way == DeliveryWay.Push && await friendships.MayBeToldAsync(item.User, cancellationToken))
        {
            await pace.PushAsync(cancellationToken);
            await line.PushAsync(
                item.User.Value,
                SerializedMessages.Of(answers.Word(item.Answer)),
                item.Id,
                cancellationToken: cancellationToken
            );
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "LINE refused a {Way}: {Status} in request {RequestId}: {LineMessage}")]
        public static partial void Refused(
            ILogger logger,
            DeliveryWay way,
            int status,
            string? requestId,
            string? lineMessage
        );

        [LoggerMessage(1202, LogLevel.Warning, "LINE did not answer a {Way}")]
        public static partial void Unheard(ILogger logger, DeliveryWay way, Exception unheard);
    }
}
