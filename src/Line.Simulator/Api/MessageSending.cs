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
        IReadOnlyCollection<LineUser> recipients,
        IReadOnlyList<JsonElement> messages
    )
    {
        if (RetryKeyCheck.KeyOf(context) is not { } key)
        {
            return Accept(kind, recipients, messages) is { } sent ? Answer(kind, sent) : LineError.MonthlyLimit();
        }

        var requestId = context.Response.Headers[RequestRecording.RequestIdHeader].ToString();
        var now = time.GetUtcNow();
        IReadOnlyList<SentMessage>? accepted = null;
        var earlier = retryKeys.AcceptOnce(
            key,
            now,
            () =>
            {
                accepted = Accept(kind, recipients, messages);
                return accepted is null ? null : new RetryKeys.Accepted(requestId, accepted, now);
            }
        );
        return earlier is not null ? AlreadyAccepted(context, kind, earlier)
            : accepted is not null ? Answer(kind, accepted)
            : LineError.MonthlyLimit();
    }

    private IReadOnlyList<SentMessage>? Accept(
        SendKind kind,
        IReadOnlyCollection<LineUser> recipients,
        IReadOnlyList<JsonElement> messages
    )
    {
        var now = time.GetUtcNow();
        var reached = recipients.Where(user => user.Receives(now)).ToList();
        return quota.TryTake(reached.Count, now) ? delivery.Deliver(kind, reached, messages) : null;
    }

    private static IResult Answer(SendKind kind, IReadOnlyList<SentMessage> sent) =>
        kind == SendKind.Push ? TypedResults.Json(new SentAnswer(sent), ApiJson.Default.SentAnswer) : ApiResults.Ok();

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
