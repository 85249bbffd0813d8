namespace Line.Simulator.Browser;

/// <summary>Addresses that open a screen of the app instead of a page.</summary>
internal static class LineUrls
{
    private const string Host = "line.me";
    private const string FirstSegment = "/R/";

    public static bool IsLineUrl(Uri url) =>
        url.Host == Host && url.AbsolutePath.StartsWith(FirstSegment, StringComparison.Ordinal);
}
