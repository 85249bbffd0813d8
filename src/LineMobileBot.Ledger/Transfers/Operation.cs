namespace LineMobileBot.Ledger.Transfers;

/// <summary>An operation that the ledger owns, kept so that a repeat gets the first answer.</summary>
/// <param name="Key">The operation's key.</param>
/// <param name="InputHash">SHA-256 of what was asked.</param>
/// <param name="ResultId">The transfer it made; null when it was refused.</param>
/// <param name="BookedAt">When it was decided.</param>
public sealed record Operation(IdempotencyKey Key, byte[] InputHash, Guid? ResultId, DateTimeOffset BookedAt);
