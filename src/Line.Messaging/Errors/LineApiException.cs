using System.Net;

namespace Line.Messaging;

/// <summary>
/// LINE refused a request. Branch on the status code; the texts may change.
/// Source: https://developers.line.biz/en/reference/messaging-api/#error-responses
/// </summary>
public sealed class LineApiException : Exception
{
    private const string InvalidReplyToken = "Invalid reply token";
    private const string MonthlyLimit = "monthly limit";

    /// <summary>Takes the parts of LINE's error answer.</summary>
    public LineApiException(
        HttpStatusCode statusCode,
        string? lineMessage,
        IReadOnlyList<LineErrorDetail> details,
        string? requestId,
        Exception? innerException = null
    )
        : base(Describe(statusCode, lineMessage, details), innerException)
    {
        StatusCode = statusCode;
        LineMessage = lineMessage;
        Details = details;
        RequestId = requestId;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>LINE's <c>message</c>; null where the answer had none or was no JSON.</summary>
    public string? LineMessage { get; }

    /// <summary>What is wrong with each property; often empty.</summary>
    public IReadOnlyList<LineErrorDetail> Details { get; }

    /// <summary>LINE's <c>x-line-request-id</c>.</summary>
    public string? RequestId { get; }

    /// <summary>The reply token is wrong, too old, or was used: perhaps by a first try whose answer was lost.</summary>
    public bool IsInvalidReplyToken =>
        StatusCode == HttpStatusCode.BadRequest
        && string.Equals(LineMessage, InvalidReplyToken, StringComparison.OrdinalIgnoreCase);

    /// <summary>The month's messages are used up: trying again is no use.</summary>
    public bool IsMonthlyLimit =>
        StatusCode == HttpStatusCode.TooManyRequests
        && LineMessage?.Contains(MonthlyLimit, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Too many requests at once: later it will work.</summary>
    public bool IsRateLimit => StatusCode == HttpStatusCode.TooManyRequests && !IsMonthlyLimit;

    private static string Describe(
        HttpStatusCode statusCode,
        string? lineMessage,
        IReadOnlyList<LineErrorDetail> details
    ) =>
        string.Join(
            "; ",
            [
                $"LINE answered {(int)statusCode}: {lineMessage ?? "(no message)"}",
                .. details.Select(detail => $"{detail}"),
            ]
        );
}

/// <summary>What is wrong with one property of a request.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Property">Where, such as <c>messages[0].text</c>.</param>
public sealed record LineErrorDetail(string? Message = null, string? Property = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Property}: {Message}";
}
