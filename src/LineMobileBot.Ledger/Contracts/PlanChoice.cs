using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>What a contractor can change a line's plan to.</summary>
/// <param name="State">The line's state; plans change on lines in service only.</param>
/// <param name="Current">The plan of this month.</param>
/// <param name="FromMonth">From when a change asked for now would hold.</param>
/// <param name="Offers">The plans to choose from, smallest first; none when the line will have ended by then.</param>
/// <param name="Scheduled">The change that is scheduled, if any.</param>
public sealed record PlanChoice(
    LineState State,
    Plan Current,
    ServiceMonth FromMonth,
    IReadOnlyList<Plan> Offers,
    PlanChange? Scheduled
)
{
    /// <summary>The plan from <see cref="FromMonth"/> on as things stand.</summary>
    public Plan Next => Scheduled is { } change ? PlanCatalogue.Of(change.PlanCode, change.PlanVersion) : Current;
}
