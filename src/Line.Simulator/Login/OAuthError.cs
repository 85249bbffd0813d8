using System.Text.Json.Serialization;
using Line.Simulator.Api;

namespace Line.Simulator.Login;

/// <summary>The error body of LINE's OAuth paths, which is not that of the Messaging API.</summary>
internal sealed record OAuthError(
    string Error,
    [property: JsonPropertyName("error_description")] string ErrorDescription
)
{
    public static IResult InvalidRequest(string description) => BadRequest("invalid_request", description);

    public static IResult InvalidGrant(string description) => BadRequest("invalid_grant", description);

    public static IResult InvalidClient(string description) => BadRequest("invalid_client", description);

    public static IResult UnsupportedGrantType() => BadRequest("unsupported_grant_type", "grant_type is not supported");

    public static IResult Unauthorized(string description) =>
        With(StatusCodes.Status401Unauthorized, "invalid_token", description);

    public static IResult MissingScope() =>
        With(StatusCodes.Status403Forbidden, "insufficient_scope", "The access token lacks the scope for this");

    private static IResult BadRequest(string error, string description) =>
        With(StatusCodes.Status400BadRequest, error, description);

    private static IResult With(int status, string error, string description) =>
        TypedResults.Json(new OAuthError(error, description), ApiJson.Default.OAuthError, statusCode: status);
}
