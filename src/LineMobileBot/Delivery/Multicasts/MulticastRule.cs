using System.Globalization;
using System.Net;
using Line.Messaging;

namespace LineMobileBot.Delivery.Multicasts;

/// <summary>What LINE's refusal of a multicast means.</summary>
internal static class MulticastRule
{
    /// <summary>LINE's limit of receivers. Source: https://developers.line.biz/en/reference/messaging-api/#send-multicast-message</summary>
    public const int MostReceivers = 500;

    /// <summary>
    /// LINE remembers a retry key for 24 hours; after that the same key is a new request, and everybody would get the message
    /// again. An hour is left for clocks that differ and for the way there.
    /// Source: https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
    /// </summary>
    public static readonly TimeSpan RetryKeyLife = TimeSpan.FromHours(23);

    public static MulticastOutcome Judge(LineApiException refusal) =>
        refusal switch
        {
            { IsMonthlyLimit: true } => new MulticastOutcome.MonthlyLimit(),
            { IsRateLimit: true } => new MulticastOutcome.TooFast(),
            { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new MulticastOutcome.NotLetIn(),
            { StatusCode: >= HttpStatusCode.InternalServerError } => new MulticastOutcome.Unheard(),
            _ => new MulticastOutcome.Refused(ReasonOf(refusal)),
        };

    // The answers of LINE name our properties, never a receiver.
    private static string ReasonOf(LineApiException refusal) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)refusal.StatusCode} {string.Join("; ", [refusal.LineMessage ?? "", .. refusal.Details.Select(detail => $"{detail}")])}"
        );
}
