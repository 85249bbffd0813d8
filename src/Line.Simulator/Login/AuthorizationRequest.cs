namespace Line.Simulator.Login;

/// <summary>What a site asks LINE for: who this is, and what it may see of them.</summary>
internal sealed record AuthorizationRequest
{
    public required IReadOnlyList<string> Scopes { get; init; }

    public string? Nonce { get; init; }

    public Prompt Prompt { get; init; }

    /// <summary>The id token is to say when the person signed in.</summary>
    public bool WantsSignInTime { get; init; }

    public BotPrompt BotPrompt { get; init; }

    public bool AllowsAutoLogin { get; init; }

    /// <summary>Null: the site does not use PKCE.</summary>
    public string? CodeChallenge { get; init; }
}

internal enum Prompt
{
    Unspecified,
    None,
    Consent,
    Login,
}

/// <summary>When to offer the official account as a friend.</summary>
internal enum BotPrompt
{
    Never,
    WithConsent,
    AfterConsent,
}
