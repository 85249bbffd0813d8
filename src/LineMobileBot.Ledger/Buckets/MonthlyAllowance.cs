namespace LineMobileBot.Ledger.Buckets;

/// <summary>The data of a line's plan, from one month on.</summary>
/// <param name="From">The first month for which the plan holds.</param>
/// <param name="Data">What the plan grants each month.</param>
internal sealed record MonthlyAllowance(ServiceMonth From, DataAmount Data);
