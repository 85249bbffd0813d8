namespace LineMobileBot.BackOffice;

/// <summary>What a back-office key may do. A key made without scopes may do all of it but read usage codes.</summary>
internal static class ApiScopes
{
    public const string ContractsWrite = "contracts:write";
    public const string LinesRead = "lines:read";
    public const string LinesWrite = "lines:write";
    public const string UsageWrite = "usage:write";
    public const string EventsRead = "events:read";
    public const string CodesRead = "codes:read";

    public static IReadOnlyList<string> All { get; } =
    [ContractsWrite, LinesRead, LinesWrite, UsageWrite, EventsRead, CodesRead];

    public static IReadOnlyList<string> Default { get; } = [.. All.Where(scope => scope != CodesRead)];
}
