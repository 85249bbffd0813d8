namespace LineMobileBot.Ledger.Contracts;

/// <summary>Whose name is on the bill.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="LoginId">The name to sign in with; never changes.</param>
/// <param name="Name">The contractor's name.</param>
/// <param name="Email">Where notices go.</param>
/// <param name="HouseholdId">The household, which carries the cap of live lines.</param>
/// <param name="CreatedAt">When the contractor was entered.</param>
public sealed record Contractor(
    Guid Id,
    string LoginId,
    string Name,
    string Email,
    string HouseholdId,
    DateTimeOffset CreatedAt
);

/// <summary>People under one roof, whatever the names on their bills.</summary>
/// <param name="Id">The carrier's own id of the household.</param>
public sealed record Household(string Id);
