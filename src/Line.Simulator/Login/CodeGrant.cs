using Line.Simulator.Api;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>A code for tokens.</summary>
internal sealed class CodeGrant(
    LoginChannels channels,
    LoginCodes codes,
    LoginTokens tokens,
    LineUsers users,
    TimeProvider time
)
{
    private const string OpenId = "openid";
    private const string Email = "email";

    public IResult Exchange(OAuthForm form)
    {
        // Used up by the attempt, however it ends.
        var now = time.GetUtcNow();
        var code = codes.Use(form["code"] ?? "", now);
        if (form.Client(channels, out var refusal) is not { } channel)
        {
            return refusal;
        }

        if (code is null || code.ClientId != channel.Id || !users.TryGet(code.UserId, out var user))
        {
            return OAuthError.InvalidGrant("invalid authorization code");
        }

        if (form["redirect_uri"] != code.RedirectUri)
        {
            return OAuthError.InvalidGrant("redirect_uri does not match");
        }

        return CodeVerifier.Fits(form["code_verifier"], code.Request.CodeChallenge)
            ? Tokens(channel, user, code, now)
            : OAuthError.InvalidGrant("code_verifier does not match");
    }

    private IResult Tokens(LoginChannel channel, LineUser user, GrantedCode code, DateTimeOffset now)
    {
        var scopes = code.Request.Scopes;
        var scope = string.Join(' ', scopes.Where(each => each != Email));
        return TypedResults.Json(
            new TokenAnswer(
                tokens.IssueAccess(channel.Id, user.UserId, scope, now),
                (long)LoginTokens.AccessLifetime.TotalSeconds,
                scopes.Contains(OpenId) ? IdTokens.Issue(channel, user, code, now) : null,
                tokens.IssueRefresh(channel.Id, user.UserId, scope, now),
                scope
            ),
            ApiJson.Default.TokenAnswer
        );
    }
}
