using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Infrastructure.Telemetry;

namespace LineMobileBot.Delivery;

/// <summary>Brings one answer to one person and tells what came of it. Paces itself below LINE's rates.</summary>
internal sealed partial class Deliverer(
    ILineMessagingClient line,
    AnswerCatalogue answers,
    LinkTokens linkTokens,
    IPersonalMenu menu,
    AlertGate gate,
    LinePace pace,
    DeliveryOptions options,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<Deliverer> logger
)
{
    /// <summary>What words need of LINE before they can be sent, such as a link token.</summary>
    private const string Preparing = "prepare";

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
        var isPushed = way == DeliveryWay.Push && item.Answer is not null;
        return isPushed && await gate.JudgeAsync(item, cancellationToken) is { } withoutTry
            ? withoutTry
            : await CallAsync(item, way, cancellationToken);
    }

    private async Task<DeliveryOutcome> CallAsync(Outgoing item, DeliveryWay way, CancellationToken cancellationToken)
    {
        var call = CallOf(item, way);
        using var span = BotTraces.Deliver(call);
        var isWorded = false;
        DeliveryOutcome outcome;
        try
        {
            var words = await WordAsync(item, way, cancellationToken);
            isWorded = true;
            await SendAsync(item, way, words, cancellationToken);
            return new DeliveryOutcome.Settled();
        }
        catch (LineApiException refusal)
        {
            metrics.CallRefused(isWorded ? call : Preparing, refusal.StatusCode);
            span.Refused(refusal.StatusCode);
            Log.Refused(logger, way, (int)refusal.StatusCode, refusal.RequestId, refusal.LineMessage);
            outcome = DeliveryRule.Judge(item, way, refusal);
        }
        catch (Exception unheard)
            when (unheard is HttpRequestException or TimeoutException
                || (unheard is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            metrics.CallUnheard(isWorded ? call : Preparing);
            span.Failed(unheard.GetType().Name);
            Log.Unheard(logger, way, unheard);
            outcome = DeliveryRule.Unheard(item);
        }

        return isWorded ? outcome : DeliveryRule.NotSent(item, outcome);
    }

    /// <summary>What to say; null when there is nothing to be said.</summary>
    private async Task<SerializedMessages?> WordAsync(
        Outgoing item,
        DeliveryWay way,
        CancellationToken cancellationToken
    )
    {
        if (item.Answer is null || way == DeliveryWay.Drop)
        {
            return null;
        }

        var answer = item.Answer is INeedsLinkToken needs
            ? needs.With(await linkTokens.IssueAsync(item.User, cancellationToken))
            : item.Answer;
        return answers.Serialize(answer);
    }

    private async Task SendAsync(
        Outgoing item,
        DeliveryWay way,
        SerializedMessages? words,
        CancellationToken cancellationToken
    )
    {
        if (item.Answer is null)
        {
            await menu.RefreshAsync(item.User, cancellationToken);
            metrics.CallTaken(CallOf(item, way));
        }
        else if (words is not null && way == DeliveryWay.Reply)
        {
            await pace.ReplyAsync(cancellationToken);
            await line.ReplyAsync(item.ReplyToken!, words, cancellationToken: cancellationToken);
            Count(item, way);
        }
        else if (words is not null)
        {
            await pace.PushAsync(cancellationToken);
            await line.PushAsync(item.User.Value, words, item.Id, cancellationToken: cancellationToken);
            Count(item, way);
        }
    }

    /// <summary>An answer to an event is timed from when the event was stored; a notice waits for nobody.</summary>
    private void Count(Outgoing item, DeliveryWay way)
    {
        metrics.CallTaken(CallOf(item, way));
        if (item.ReplyToken is not null)
        {
            metrics.AnswerTaken(clock.GetUtcNow() - (item.TokenUntil - options.ReplyTokenLife));
        }
    }

    private static string CallOf(Outgoing item, DeliveryWay way) =>
        (item.Answer, way) switch
        {
            (null, _) => "menu",
            (_, DeliveryWay.Reply) => "reply",
            (_, DeliveryWay.Push) => "push",
            _ => "drop",
        };

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
