namespace LineMobileBot.Wording;

/// <summary>Where My Page is, for the buttons of cards that lead there.</summary>
/// <param name="PublicBaseUrl">How phones reach this server.</param>
internal sealed record MyPageAddress(Uri PublicBaseUrl)
{
    /// <param name="path">A page's address with its query, such as <c>/mypage/points</c>.</param>
    public Uri Of(string path) => new(PublicBaseUrl, path);
}
