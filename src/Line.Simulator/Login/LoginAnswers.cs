using System.Text.Json.Serialization;

namespace Line.Simulator.Login;

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    [property: JsonPropertyName("id_token")] string? IdToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("scope")] string? Scope,
    [property: JsonPropertyName("key_id")] string? KeyId = null,
    [property: JsonPropertyName("token_type")] string TokenType = "Bearer"
);

internal sealed record AccessTokenAnswer(
    [property: JsonPropertyName("scope")] string Scope,
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("expires_in")] long ExpiresIn
);

internal sealed record UserInfoAnswer(string Sub, string? Name);

internal sealed record LoginProfileAnswer(string UserId, string DisplayName);

internal sealed record FriendshipAnswer(bool FriendFlag);

internal sealed record DeauthorizeRequest(string? UserAccessToken);
