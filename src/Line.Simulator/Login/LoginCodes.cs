using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>What a code stands for.</summary>
/// <param name="Method">How the person signed in, as the <c>amr</c> claim says it.</param>
internal sealed record GrantedCode(
    string ClientId,
    string RedirectUri,
    AuthorizationRequest Request,
    string UserId,
    string Method,
    DateTimeOffset SignedInAt,
    DateTimeOffset GrantedAt
);

/// <summary>Authorization codes: good once, for ten minutes. Who shows one has used it, whether it got them anything or not.</summary>
internal sealed class LoginCodes(Identifiers identifiers)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, GrantedCode> _unused = new(StringComparer.Ordinal);

    /// <summary>One that was never granted: what comes back when LINE's auto-login fails.</summary>
    public string Worthless() => identifiers.NewLoginCode();

    public string Grant(GrantedCode granted)
    {
        foreach (var (old, forgotten) in _unused)
        {
            if (granted.GrantedAt - forgotten.GrantedAt > Lifetime)
            {
                _unused.TryRemove(old, out _);
            }
        }

        var code = identifiers.NewLoginCode();
        _unused[code] = granted;
        return code;
    }

    public GrantedCode? Use(string code, DateTimeOffset now) =>
        _unused.TryRemove(code, out var granted) && now - granted.GrantedAt <= Lifetime ? granted : null;
}
