namespace LineMobileBot.Desk;

/// <summary>What an operator may do. One may have several; none contains another.</summary>
internal enum OperatorRole
{
    /// <summary>Talks with customers and looks up what they ask about.</summary>
    Support = 1,

    /// <summary>Writes to many.</summary>
    Campaigns = 2,

    /// <summary>Operators' accounts, corrections in the book, and what has gone wrong.</summary>
    Administration = 3,
}

internal static class OperatorRoles
{
    public static IReadOnlyList<OperatorRole> All { get; } =
    [OperatorRole.Support, OperatorRole.Campaigns, OperatorRole.Administration];

    /// <summary>Its stable name: in the database, in claims, on the command line.</summary>
    public static string NameOf(OperatorRole role) =>
        role switch
        {
            OperatorRole.Support => "support",
            OperatorRole.Campaigns => "campaigns",
            OperatorRole.Administration => "administration",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    public static OperatorRole? Find(string name) =>
        All.Where(role => NameOf(role) == name).Select(role => (OperatorRole?)role).SingleOrDefault();

    /// <summary>Names of the past that mean nothing any more are left out.</summary>
    public static IReadOnlyList<OperatorRole> Of(IEnumerable<string> names) =>
        [.. names.Select(Find).OfType<OperatorRole>().Distinct().Order()];
}
