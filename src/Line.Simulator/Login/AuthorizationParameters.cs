using System.Globalization;

namespace Line.Simulator.Login;

/// <summary>Reads the query of an authorization request, parameter by parameter, as LINE checks it.</summary>
internal sealed class AuthorizationParameters(IQueryCollection query)
{
    private const int ChallengeLength = 43;

    private static readonly string[] KnownScopes = ["profile", "openid", "email"];

    private AuthorizationError? _error;

    public static AuthorizationError? Read(IQueryCollection query, out AuthorizationRequest request)
    {
        var parameters = new AuthorizationParameters(query);
        request = parameters.Read();
        return parameters._error;
    }

    private AuthorizationRequest Read()
    {
        Require(query.All(parameter => parameter.Value.Count == 1), "a repeated parameter");
        Require(Value("state") is { Length: > 0 }, "state");
        if (Value("response_type") != "code")
        {
            _error ??= AuthorizationError.UnsupportedResponseType;
        }

        return new AuthorizationRequest
        {
            Scopes = Scopes(),
            Nonce = Value("nonce"),
            Prompt = OneOf(
                "prompt",
                Prompt.Unspecified,
                ("none", Prompt.None),
                ("consent", Prompt.Consent),
                ("login", Prompt.Login)
            ),
            WantsSignInTime = WantsSignInTime(),
            BotPrompt = OneOf(
                "bot_prompt",
                BotPrompt.Never,
                ("normal", BotPrompt.WithConsent),
                ("aggressive", BotPrompt.AfterConsent)
            ),
            AllowsAutoLogin = !Flag("disable_auto_login") && !Flag("disable_ios_auto_login"),
            CodeChallenge = CodeChallenge(),
        };
    }

    private string[] Scopes()
    {
        var scopes = (Value("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (hasProfile, hasOpenId, hasEmail) = (
            scopes.Contains("profile"),
            scopes.Contains("openid"),
            scopes.Contains("email")
        );
        if (
            scopes.Except(KnownScopes, StringComparer.Ordinal).Any()
            || (!hasProfile && !hasOpenId)
            || (hasEmail && !hasOpenId)
        )
        {
            _error ??= AuthorizationError.InvalidScope;
        }

        return scopes;
    }

    private bool WantsSignInTime()
    {
        var age = Value("max_age");
        Require(age is null || uint.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out _), "max_age");
        return age is not null;
    }

    private string? CodeChallenge()
    {
        var (challenge, method) = (Value("code_challenge"), Value("code_challenge_method"));
        Require(challenge is null || (challenge.Length == ChallengeLength && IsBase64Url(challenge)), "code_challenge");
        Require(method == (challenge is null ? null : "S256"), "code_challenge_method");
        return challenge;
    }

    private bool Flag(string name) => OneOf(name, otherwise: false, ("true", true), ("false", false));

    private T OneOf<T>(string name, T otherwise, params ReadOnlySpan<(string Word, T Meaning)> values)
    {
        if (Value(name) is not { } given)
        {
            return otherwise;
        }

        foreach (var (word, meaning) in values)
        {
            if (word == given)
            {
                return meaning;
            }
        }

        Require(false, name);
        return otherwise;
    }

    private string? Value(string name) => query[name];

    private void Require(bool isRight, string parameter)
    {
        if (!isRight)
        {
            _error ??= AuthorizationError.InvalidRequest(parameter);
        }
    }

    private static bool IsBase64Url(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
