namespace LineMobileBot.Features.Customers;

/// <summary>The names of what this room writes into the audit trail; docs/operations.md lists them.</summary>
internal static class CustomerActions
{
    public const string Search = "customer.search";

    /// <summary>Data about a customer was shown; the contractor sees it on My Page.</summary>
    public const string Open = "customer.open";
}
