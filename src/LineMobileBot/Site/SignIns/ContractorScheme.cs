namespace LineMobileBot.Site.SignIns;

/// <summary>How contractors are known in the browser, and the policy that pages under <c>/mypage</c> require.</summary>
internal static class ContractorScheme
{
    public const string Name = "Contractor";

    /// <summary>A contractor has signed in.</summary>
    public const string Policy = "contractor";
}
