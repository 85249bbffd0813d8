namespace Line.Messaging.Webhook;

/// <summary>What came of checking a webhook's signature. The default is not <see cref="Valid"/>, so nothing fails open.</summary>
public enum WebhookSignatureOutcome
{
    /// <summary>There is no <c>x-line-signature</c> header, or it is empty.</summary>
    Missing,

    /// <summary>The header is no base64 of 32 bytes.</summary>
    Malformed,

    /// <summary>None of the secrets signed this body.</summary>
    Wrong,

    /// <summary>One of the secrets signed exactly these bytes.</summary>
    Valid,
}
