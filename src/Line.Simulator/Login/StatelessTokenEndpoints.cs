using Line.Simulator.Api;

namespace Line.Simulator.Login;

/// <summary>By id and secret; the way with a signed assertion is not simulated.</summary>
internal static class StatelessTokenEndpoints
{
    public static void MapStatelessTokens(this RouteGroupBuilder api) =>
        api.MapPost("/oauth2/v3/token", Issue).WithName("issueStatelessChannelToken").NeedsNoChannelToken();

    private static IResult Issue(OAuthForm form, LoginChannels channels, StatelessTokens tokens, TimeProvider time)
    {
        if (form["grant_type"] != "client_credentials")
        {
            return OAuthError.UnsupportedGrantType();
        }

        return form.Client(channels, out var refusal) is { } channel
            ? TypedResults.Json(
                new TokenAnswer(
                    tokens.Issue(channel.Id, time.GetUtcNow()),
                    (long)StatelessTokens.Lifetime.TotalSeconds,
                    IdToken: null,
                    RefreshToken: null,
                    Scope: null
                ),
                ApiJson.Default.TokenAnswer
            )
            : refusal;
    }
}
