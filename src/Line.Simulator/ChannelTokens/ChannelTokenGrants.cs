using Line.Simulator.Api;
using Line.Simulator.Login;

namespace Line.Simulator.ChannelTokens;

/// <summary>Channel access tokens for those who show who they are: by a signed assertion, or by id and secret.</summary>
internal sealed class ChannelTokenGrants(
    ChannelTokenBook tokens,
    ClientAssertions assertions,
    Channels channels,
    TimeProvider time
)
{
    private const string ClientCredentials = "client_credentials";

    public IResult IssueChosen(OAuthForm form)
    {
        if (AssertedBy(form, out var refusal) is not { } client)
        {
            return refusal;
        }

        if (client.TokenLife is not { } life || life <= TimeSpan.Zero || life > ChannelTokenBook.LongestLife)
        {
            return OAuthError.InvalidRequest("token_exp must be between 1 and 2592000");
        }

        return tokens.IssueChosen(client.ChannelId, life, time.GetUtcNow()) is var (token, keyId)
            ? Answer(token, life, keyId)
            : OAuthError.InvalidRequest("The number of channel access tokens has reached the limit");
    }

    public IResult IssueStateless(OAuthForm form)
    {
        if (form["grant_type"] != ClientCredentials)
        {
            return OAuthError.UnsupportedGrantType();
        }

        var channelId = string.IsNullOrEmpty(form["client_assertion"])
            ? form.ChannelId(channels, out var refusal)
            : AssertedBy(form, out refusal)?.ChannelId;
        return channelId is null
            ? refusal
            : Answer(tokens.IssueStateless(channelId, time.GetUtcNow()), ChannelTokenBook.StatelessLife, keyId: null);
    }

    public IResult IssueShortLived(OAuthForm form)
    {
        if (form["grant_type"] != ClientCredentials)
        {
            return OAuthError.UnsupportedGrantType();
        }

        return form.ChannelId(channels, out var refusal) is { } channelId
            ? Answer(tokens.IssueShortLived(channelId, time.GetUtcNow()), ChannelTokenBook.LongestLife, keyId: null)
            : refusal;
    }

    private AssertedClient? AssertedBy(OAuthForm form, out IResult refusal) =>
        assertions.Check(form["client_assertion_type"], form["client_assertion"], out refusal);

    private static IResult Answer(string token, TimeSpan life, string? keyId) =>
        TypedResults.Json(
            new TokenAnswer(token, (long)life.TotalSeconds, null, null, null, keyId),
            ApiJson.Default.TokenAnswer
        );
}
