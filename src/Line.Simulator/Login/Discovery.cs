using System.Text.Json.Serialization;
using Line.Simulator.Api;

namespace Line.Simulator.Login;

/// <summary>Tells OpenID Connect libraries where everything is.</summary>
internal static class Discovery
{
    public static void MapDiscovery(this RouteGroupBuilder access) =>
        access.MapGet("/.well-known/openid-configuration", Get);

    public static void MapCertificates(this RouteGroupBuilder api) =>
        api.MapGet(
                "/oauth2/v2.1/certs",
                (SigningKey key) => TypedResults.Json(key.Published, ApiJson.Default.JsonWebKeySet)
            )
            .WithName("loginCerts")
            .NeedsNoChannelToken();

    // The issuer is LINE wherever the simulator runs: that is what the id tokens say.
    private static IResult Get(HttpRequest request)
    {
        var here = $"{request.Scheme}://{request.Host}";
        return TypedResults.Json(
            new OpenIdConfiguration(
                IdTokens.Issuer,
                $"{here}/access/oauth2/v2.1/authorize",
                $"{here}/api/oauth2/v2.1/token",
                $"{here}/api/oauth2/v2.1/revoke",
                $"{here}/api/oauth2/v2.1/userinfo",
                $"{here}/api/oauth2/v2.1/certs",
                ["openid", "profile", "email"],
                ["code"],
                ["query", "form_post", "jwt", "query.jwt", "form_post.jwt"],
                ["authorization_code", "refresh_token"],
                ["pairwise"],
                ["HS256", "ES256"],
                ["S256"]
            ),
            ApiJson.Default.OpenIdConfiguration
        );
    }
}

internal sealed record OpenIdConfiguration(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string AuthorizationEndpoint,
    [property: JsonPropertyName("token_endpoint")] string TokenEndpoint,
    [property: JsonPropertyName("revocation_endpoint")] string RevocationEndpoint,
    [property: JsonPropertyName("userinfo_endpoint")] string UserInfoEndpoint,
    [property: JsonPropertyName("jwks_uri")] string JwksUri,
    [property: JsonPropertyName("scopes_supported")] IReadOnlyList<string> Scopes,
    [property: JsonPropertyName("response_types_supported")] IReadOnlyList<string> ResponseTypes,
    [property: JsonPropertyName("response_modes_supported")] IReadOnlyList<string> ResponseModes,
    [property: JsonPropertyName("grant_types_supported")] IReadOnlyList<string> GrantTypes,
    [property: JsonPropertyName("subject_types_supported")] IReadOnlyList<string> SubjectTypes,
    [property: JsonPropertyName("id_token_signing_alg_values_supported")] IReadOnlyList<string> SigningAlgorithms,
    [property: JsonPropertyName("code_challenge_methods_supported")] IReadOnlyList<string> ChallengeMethods
);
