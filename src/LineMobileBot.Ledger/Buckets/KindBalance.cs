namespace LineMobileBot.Ledger.Buckets;

/// <summary>What one line has of one kind of data.</summary>
/// <param name="Granted">What first went in, over the buckets that are alive.</param>
/// <param name="Remaining">What is left of it.</param>
/// <param name="EndsAt">
/// When the first of what is left ends (exclusive); with nothing left, when the last bucket ends; null without any.
/// </param>
public sealed record KindBalance(DataAmount Granted, DataAmount Remaining, DateTimeOffset? EndsAt);
