using System.Buffers;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Whether the account-link page may ask for a password.</summary>
internal abstract record LinkTokenOutcome
{
    private LinkTokenOutcome() { }

    /// <summary>Somebody asked for it in their LINE, and LINE will take it.</summary>
    internal sealed record Good(IssuedLinkToken Token) : LinkTokenOutcome;

    /// <summary>Nobody is asked for anything.</summary>
    /// <param name="Reason">By its stable name, for the audit trail.</param>
    /// <param name="IsOver">It was good once.</param>
    internal sealed record Refused(string Reason, bool IsOver) : LinkTokenOutcome;
}

/// <summary>What to make of the link token in the address of the account-link page.</summary>
internal static class LinkTokenRule
{
    /// <summary>LINE's have 32 characters today; LINE does not say how long they may get.</summary>
    private const int LongestToken = 255;

    private static readonly SearchValues<char> Unreserved = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    );

    /// <summary>The token, if it can be one; else why not.</summary>
    public static LinkToken? Read(string? text, out string reason)
    {
        reason = text switch
        {
            null or "" => "missing-link-token",
            { Length: > LongestToken } => "oversized-link-token",
            _ when text.AsSpan().ContainsAnyExcept(Unreserved) => "garbled-link-token",
            _ => "",
        };
        return reason.Length == 0 ? new LinkToken(text!) : null;
    }

    /// <param name="token">What is known of it; null when it is none of ours.</param>
    /// <param name="isUsed">Whether LINE has come back with it.</param>
    /// <param name="now">The instant that decides.</param>
    public static LinkTokenOutcome Decide(IssuedLinkToken? token, bool isUsed, DateTimeOffset now) =>
        token switch
        {
            null => new LinkTokenOutcome.Refused("foreign-link-token", IsOver: false),
            _ when isUsed => new LinkTokenOutcome.Refused("used-link-token", IsOver: true),
            _ when now >= token.ExpiresAt => new LinkTokenOutcome.Refused("expired-link-token", IsOver: true),
            _ => new LinkTokenOutcome.Good(token),
        };
}
