using LineMobileBot.Conversations;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>A nonce as it is kept.</summary>
/// <param name="Hash">SHA-256 of the nonce.</param>
/// <param name="ContractorId">Who signed in for it.</param>
/// <param name="User">Whose link token the page was opened with.</param>
/// <param name="ExpiresAt">Until when it is good (exclusive).</param>
/// <param name="IsSettled">Whether it was used up.</param>
internal sealed record LinkNonce(
    byte[] Hash,
    Guid ContractorId,
    LineUserId User,
    DateTimeOffset ExpiresAt,
    bool IsSettled
);

/// <summary>What a nonce that came back from LINE is good for.</summary>
internal abstract record LinkNonceOutcome
{
    private LinkNonceOutcome() { }

    /// <summary>The contractor and the person at LINE are one.</summary>
    internal sealed record Accepted(Guid ContractorId) : LinkNonceOutcome;

    /// <summary>Nothing is linked.</summary>
    /// <param name="Reason">By its stable name, for the audit trail.</param>
    /// <param name="UsesUp">Whether the nonce is void from now on.</param>
    internal sealed record Refused(string Reason, bool UsesUp) : LinkNonceOutcome;
}

/// <summary>Whether an account link that LINE has ended may be made.</summary>
internal static class LinkNonceRule
{
    /// <param name="isOk">What LINE says: whether the person who came was the one the link token was issued to.</param>
    /// <param name="nonce">What is kept of the nonce; null when it is none of ours.</param>
    /// <param name="by">Who ended the link at LINE; nobody when it failed.</param>
    /// <param name="now">The instant that decides.</param>
    public static LinkNonceOutcome Decide(bool isOk, LinkNonce? nonce, LineUserId by, DateTimeOffset now) =>
        nonce switch
        {
            null => new LinkNonceOutcome.Refused("unknown-nonce", UsesUp: false),
            { IsSettled: true } => new LinkNonceOutcome.Refused("used-nonce", UsesUp: false),
            _ when !isOk => new LinkNonceOutcome.Refused("other-line-account", UsesUp: true),
            _ when now >= nonce.ExpiresAt => new LinkNonceOutcome.Refused("expired-nonce", UsesUp: true),
            // LINE vouches for the link token only. A nonce in wrong hands must not bring its contractor along.
            _ when by != nonce.User => new LinkNonceOutcome.Refused("foreign-nonce", UsesUp: true),
            _ => new LinkNonceOutcome.Accepted(nonce.ContractorId),
        };
}
