namespace Line.Messaging.Accounts;

/// <summary>
/// Where LINE Login v2.1 is, and the names it adds to OAuth 2.0. Its user ids are those of the Messaging API when both channels
/// belong to one provider. Source: https://developers.line.biz/en/docs/line-login/integrate-line-login/
/// </summary>
public static class LineLogin
{
    /// <summary>Who issues id tokens; the same wherever the addresses below point.</summary>
    public const string Issuer = "https://access.line.me";

    /// <summary>Parameter of the authorization request: comes back in the id token.</summary>
    public const string Nonce = "nonce";

    /// <summary>
    /// Parameter of the authorization request: <c>true</c> asks the person, for when auto login came back to another browser.
    /// Source: https://developers.line.biz/en/docs/line-login/how-to-handle-auto-login-failure/
    /// </summary>
    public const string DisableAutoLogin = "disable_auto_login";

    /// <summary>Parameter of the authorization request: <c>normal</c> offers the official account on the consent screen.</summary>
    public const string BotPrompt = "bot_prompt";

    /// <summary>Where the person is sent.</summary>
    public static string AuthorizationEndpoint(LineMessagingOptions line) =>
        On(line.AccessBaseUrl, "/oauth2/v2.1/authorize");

    /// <summary>Where the code becomes tokens: once, within ten minutes.</summary>
    public static string TokenEndpoint(LineMessagingOptions line) => On(line.ApiBaseUrl, "/oauth2/v2.1/token");

    private static string On(Uri host, string path) => host.AbsoluteUri.TrimEnd('/') + path;
}
