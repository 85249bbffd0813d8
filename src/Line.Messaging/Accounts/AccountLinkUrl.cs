namespace Line.Messaging.Accounts;

/// <summary>
/// Where the service's web server sends somebody who has signed in, to end an account link.
/// Source: https://developers.line.biz/en/docs/messaging-api/linking-accounts/
/// </summary>
public static class AccountLinkUrl
{
    /// <summary>The fewest characters of a nonce.</summary>
    public const int MinNonceLength = 10;

    /// <summary>The most characters of a nonce.</summary>
    public const int MaxNonceLength = 255;

    /// <summary>The address of LINE's dialog.</summary>
    /// <param name="accessBaseUrl"><see cref="LineMessagingOptions.AccessBaseUrl"/>.</param>
    /// <param name="linkToken">Issued for the person; whoever else opens the address gets a failed link.</param>
    /// <param name="nonce">Used once, at least 128 random bits; comes back in the event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is shorter or longer than LINE takes.</exception>
    public static string Create(Uri accessBaseUrl, string linkToken, string nonce)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nonce.Length, MinNonceLength, nameof(nonce));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce.Length, MaxNonceLength, nameof(nonce));

        // A nonce in base64 has characters that mean something else in a query.
        return $"{accessBaseUrl.AbsoluteUri.TrimEnd('/')}/dialog/bot/accountLink"
            + $"?linkToken={Uri.EscapeDataString(linkToken)}&nonce={Uri.EscapeDataString(nonce)}";
    }
}
