using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>Data used, and what of it the book could cover.</summary>
/// <param name="Covered">Taken from the line's buckets.</param>
/// <param name="Uncovered">Used at slow speed, beyond zero; moves nothing.</param>
/// <param name="Balance">What the line has now.</param>
public sealed record Consumption(DataAmount Covered, DataAmount Uncovered, LineBalance Balance);
