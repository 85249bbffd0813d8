using Microsoft.AspNetCore.Http.HttpResults;

namespace Line.Simulator.Api;

/// <summary>LINE's error body. Texts may change at LINE's; bots are to go by the status.</summary>
internal sealed record LineError(string Message, IReadOnlyList<LineErrorDetail>? Details = null)
{
    public static JsonHttpResult<LineError> BadRequest(string message) =>
        With(StatusCodes.Status400BadRequest, message);

    public static JsonHttpResult<LineError> BadRequest(IReadOnlyList<LineErrorDetail> details) =>
        Result(
            StatusCodes.Status400BadRequest,
            new LineError($"The request body has {details.Count} error(s)", details)
        );

    public static JsonHttpResult<LineError> BadProperty(string property, string problem) =>
        BadRequest([new LineErrorDetail(problem, property)]);

    public static JsonHttpResult<LineError> NotFound(string message = "Not found") =>
        With(StatusCodes.Status404NotFound, message);

    public static JsonHttpResult<LineError> BadUserId() =>
        BadRequest("The value for the 'userId' parameter is invalid");

    public static JsonHttpResult<LineError> MonthlyLimit() =>
        With(StatusCodes.Status429TooManyRequests, "You have reached your monthly limit.");

    public static JsonHttpResult<LineError> RateLimit() =>
        With(StatusCodes.Status429TooManyRequests, "The API rate limit has been exceeded. Try again later.");

    public static JsonHttpResult<LineError> With(int status, string message) => Result(status, new LineError(message));

    private static JsonHttpResult<LineError> Result(int status, LineError error) =>
        TypedResults.Json(error, ApiJson.Default.LineError, statusCode: status);
}

internal sealed record LineErrorDetail(string Message, string Property);
