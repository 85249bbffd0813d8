using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>What push, multicast and broadcast have in common: the retry key, the quota, and silence towards those who cannot be reached.</summary>
internal sealed class MessageSending(
    MessageDelivery delivery,
    RetryKeys retryKeys,
    MonthlyQuota quota,
    TimeProvider time
)
{
    private const string AcceptedRequestIdHeader = "x-line-accepted-request-id";

    public IResult Send(
        HttpContext context,
        SendKind kind,
        IReadOnlyCollection<IRecipient> recipients,
        IReadOnlyList<JsonElement> messages
    ) => Once(context, kind, () => Accept(kind, recipients, messages));

    /// <param name="accept">Takes the send, or answers null when the month's messages are used up.</param>
    public IResult Once(HttpContext context, SendKind kind, Func<IReadOnlyList<SentMessage>?> accept)
    {
        if (RetryKeyCheck.KeyOf(context) is not { } key)
        {
            return accept() is { } sent ? Answer(kind, sent) : LineError.MonthlyLimit();
        }

        var requestId = RequestRecording.RequestIdOf(context);
        var now = time.GetUtcNow();
        IReadOnlyList<SentMessage>? accepted = null;
        var earlier = retryKeys.AcceptOnce(
            key,
            now,
            () =>
            {
                accepted = accept();
                return accepted is null ? null : new RetryKeys.Accepted(requestId, accepted, now);
            }
        );
        return earlier is not null ? AlreadyAccepted(context, kind, earlier)
            : accepted is not null ? Answer(kind, accepted)
            : LineError.MonthlyLimit();
    }

    private IReadOnlyList<SentMessage>? Accept(
        SendKind kind,
        IReadOnlyCollection<IRecipient> recipients,
        IReadOnlyList<JsonElement> messages
    )
    {
        var now = time.GetUtcNow();
        var reached = recipients.Where(recipient => recipient.Receives(now)).ToList();
        return quota.TryTake(reached.Sum(recipient => recipient.Heads), now)
            ? delivery.Deliver(kind, reached, messages)
            : null;
    }

    private static IResult Answer(SendKind kind, IReadOnlyList<SentMessage> sent) =>
        kind switch
        {
            SendKind.Push => TypedResults.Json(new SentAnswer(sent), ApiJson.Default.SentAnswer),
            SendKind.Narrowcast => ApiResults.Accepted(),
            _ => ApiResults.Ok(),
        };

    private static IResult AlreadyAccepted(HttpContext context, SendKind kind, RetryKeys.Accepted earlier)
    {
        context.Response.Headers[AcceptedRequestIdHeader] = earlier.RequestId;
        return TypedResults.Json(
            new RetryAnswer("The retry key is already accepted", kind == SendKind.Push ? earlier.SentMessages : null),
            ApiJson.Default.RetryAnswer,
            statusCode: StatusCodes.Status409Conflict
        );
    }
}
