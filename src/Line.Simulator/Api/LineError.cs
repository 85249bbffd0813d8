using Line.Messaging;
using Line.Messaging.Messages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Line.Simulator.Api;

/// <summary>LINE's error body. Texts may change at LINE's; bots are to go by the status.</summary>
internal sealed record LineError(string Message, IReadOnlyList<LineErrorDetail>? Details = null)
{
    public static JsonHttpResult<LineError> BadRequest(string message) =>
        With(StatusCodes.Status400BadRequest, message);

    public static JsonHttpResult<LineError> BadProperty(string property, string problem) =>
        Violations([new LimitViolation(property, problem)]);

    public static JsonHttpResult<LineError> Violations(IReadOnlyList<LimitViolation> violations) =>
        Result(
            StatusCodes.Status400BadRequest,
            new LineError(
                MessageValidator.Summarize(violations),
                [.. violations.Select(violation => new LineErrorDetail(violation.Message, violation.Property))]
            )
        );

    /// <summary>A property of another type or form than LINE reads.</summary>
    public static JsonHttpResult<LineError> UnreadableProperty(string property) =>
        BadRequest($"The property, '{property}', in the request body is invalid (line: -, column: -)");

    public static JsonHttpResult<LineError> Unparsable(string line, string column) =>
        BadRequest($"The request body could not be parsed as JSON (line: {line}, column: {column})");

    public static JsonHttpResult<LineError> BadParameter(string parameter) =>
        BadRequest($"The value for the '{parameter}' parameter is invalid");

    public static JsonHttpResult<LineError> NotFound(string message = "Not found") =>
        With(StatusCodes.Status404NotFound, message);

    public static JsonHttpResult<LineError> NotAvailable() =>
        With(StatusCodes.Status403Forbidden, "Access to this API is not available for your account");

    public static JsonHttpResult<LineError> MonthlyLimit() =>
        With(StatusCodes.Status429TooManyRequests, "You have reached your monthly limit.");

    public static JsonHttpResult<LineError> RateLimit() =>
        With(StatusCodes.Status429TooManyRequests, "The API rate limit has been exceeded. Try again later.");

    public static JsonHttpResult<LineError> With(int status, string message) => Result(status, new LineError(message));

    private static JsonHttpResult<LineError> Result(int status, LineError error) =>
        TypedResults.Json(error, ApiJson.Default.LineError, statusCode: status);
}
