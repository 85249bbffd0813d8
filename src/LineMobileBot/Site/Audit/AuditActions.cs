namespace LineMobileBot.Site.Audit;

/// <summary>The names of what the site itself writes down.</summary>
internal static class AuditActions
{
    /// <summary>A line in the address that is not the contractor's.</summary>
    public const string ForeignLine = "line.foreign";
}

/// <summary>Kinds of things that are touched.</summary>
internal static class AuditObjects
{
    public const string Line = "line";
    public const string Contractor = "contractor";
    public const string LineAccount = "line-account";
}
