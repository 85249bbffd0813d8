namespace Line.Simulator.Login;

/// <summary>What comes back to the site instead of a code.</summary>
internal sealed record AuthorizationError(string Code, string Description)
{
    public static AuthorizationError AccessDenied { get; } =
        new("ACCESS_DENIED", "The resource owner denied the request.");

    public static AuthorizationError UnsupportedResponseType { get; } =
        new("UNSUPPORTED_RESPONSE_TYPE", "response_type must be code.");

    public static AuthorizationError InvalidScope { get; } =
        new("INVALID_SCOPE", "scope needs profile or openid, and openid with email.");

    public static AuthorizationError LoginRequired { get; } = new("LOGIN_REQUIRED", "The user is not logged in.");

    public static AuthorizationError InteractionRequired { get; } =
        new("INTERACTION_REQUIRED", "The user would have to be asked.");

    public static AuthorizationError InvalidRequest(string parameter) =>
        new("INVALID_REQUEST", $"{parameter} is missing or has a wrong value.");
}
