using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>A person who is signed in and still has to say yes.</summary>
/// <param name="Consented">They allowed what the site wants to see, and are asked about the official account now.</param>
internal sealed record PendingLogin(
    ReplyAddress Address,
    AuthorizationRequest Request,
    LineUser User,
    SignInDecision.Known SignIn,
    DateTimeOffset At,
    bool Consented
);

/// <summary>What pages with a question are about, by the ticket in their form; used once.</summary>
internal sealed class PendingLogins(Identifiers identifiers)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, PendingLogin> _byTicket = new(StringComparer.Ordinal);

    public string Add(PendingLogin pending)
    {
        foreach (var (old, forgotten) in _byTicket)
        {
            if (pending.At - forgotten.At > Lifetime)
            {
                _byTicket.TryRemove(old, out _);
            }
        }

        var ticket = identifiers.NewSessionKey();
        _byTicket[ticket] = pending;
        return ticket;
    }

    public PendingLogin? Take(string? ticket, DateTimeOffset now) =>
        ticket is not null && _byTicket.TryRemove(ticket, out var pending) && now - pending.At <= Lifetime
            ? pending
            : null;
}
