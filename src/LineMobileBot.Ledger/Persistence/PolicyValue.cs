namespace LineMobileBot.Ledger.Persistence;

/// <summary>A policy's value from one instant on, kept so that an old decision can be explained.</summary>
/// <param name="Id">The policy's id, such as <c>Gift.Unit</c>.</param>
/// <param name="Value">Its value as written in the settings.</param>
/// <param name="ValidFrom">From when it holds.</param>
public sealed record PolicyValue(string Id, string Value, DateTimeOffset ValidFrom);
