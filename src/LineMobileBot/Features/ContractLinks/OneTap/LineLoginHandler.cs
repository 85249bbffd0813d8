using System.Security.Claims;
using System.Text.Encodings.Web;
using Line.Messaging;
using Line.Messaging.Accounts;
using LineMobileBot.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>
/// What LINE Login adds to the framework's OAuth: a nonce that binds the id token to this sign-in, the check of that token, and
/// the parameters of LINE's own. State and PKCE are the framework's.
/// </summary>
internal sealed partial class LineLoginHandler(
    LineIdToken idTokens,
    LineLoginChannel channel,
    BotSettings settings,
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private const string NonceItem = "nonce";
    private const string IdToken = "id_token";
    private static readonly object Lost = new();

    /// <summary>Whether this browser is not the one that was sent to LINE.</summary>
    public static bool IsAnotherBrowser(HttpContext context) => context.Items.ContainsKey(Lost);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = OneTapState.NewNonce();
        // Before the framework seals the properties into the state.
        properties.Items[NonceItem] = nonce;
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [LineLogin.Nonce] = nonce,
            [LineLogin.BotPrompt] = "normal",
        };
        if (OneTapState.IsRetry(properties))
        {
            parameters[LineLogin.DisableAutoLogin] = "true";
        }

        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), parameters);
    }

    protected override bool ValidateCorrelationId(AuthenticationProperties properties)
    {
        var isSame = base.ValidateCorrelationId(properties);
        if (!isSame)
        {
            Context.Items[Lost] = true;
        }

        return isSame;
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        var nonce = properties.Items[NonceItem] ?? throw new OneTapException(OneTapFailure.State);
        if (
            tokens.Response?.RootElement.TryGetProperty(IdToken, out var idToken) is not true
            || await idTokens.ReadAsync(idToken.GetString() ?? "", nonce) is not { } user
        )
        {
            throw new OneTapException(OneTapFailure.IdToken);
        }

        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Value));
        if (await IsFriendAsync(tokens.AccessToken!))
        {
            identity.AddClaim(new Claim(OneTapSchemes.FriendClaim, bool.TrueString));
        }

        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>The token serves for this one question and is ended then: nobody needs to keep what nobody holds.</summary>
    private async Task<bool> IsFriendAsync(string accessToken)
    {
        var line = new LineLoginClient(Backchannel, settings.Line);
        var isFriend = true;
        await TryAsync(async () => isFriend = (await line.IsFriendAsync(accessToken, Context.RequestAborted)).Value);
        // Also when the question was not answered: the token would be good for a month.
        await TryAsync(() => line.RevokeAsync(accessToken, channel.Id, channel.Secret, Context.RequestAborted));
        return isFriend;
    }

    private async Task TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception unheard)
            when (unheard is LineApiException or HttpRequestException
                || (unheard is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested)
            )
        {
            Log.NotAnswered(Logger, unheard);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1703,
            LogLevel.Warning,
            "LINE did not answer after a sign-in; the person is let in all the same"
        )]
        public static partial void NotAnswered(ILogger logger, Exception unheard);
    }
}
