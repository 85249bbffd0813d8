namespace LineMobileBot.Ledger.Transfers;

/// <summary>An operation came again under the same key but with other content. Nothing happened.</summary>
public sealed class IdempotencyKeyReusedException : Exception
{
    /// <summary>Says so.</summary>
    public IdempotencyKeyReusedException()
        : base("The key belongs to an operation with other content.") { }
}
