namespace LineMobileBot.Features.ContractLinks;

/// <summary>A login id as a chat may show it: enough to tell one's own ids apart, not enough to sign in with.</summary>
internal static class LoginIdMask
{
    private const int ShortestWithEnd = 6;
    private const int ShownAtEachEnd = 2;

    /// <summary>As long for every id, so that its length is not told either.</summary>
    public static string Of(string loginId)
    {
        var isLong = loginId.Length >= ShortestWithEnd;
        var start = loginId[..(isLong ? ShownAtEachEnd : 1)];
        return start + ContractLinkTexts.Hidden + (isLong ? loginId[^ShownAtEachEnd..] : "");
    }
}
