namespace Line.Simulator.Liff;

/// <summary><c>https://liff.line.me/{id}</c> stands for the address that the app was registered with.</summary>
internal static class LiffUrls
{
    private const string Host = "liff.line.me";
    private const string SdkHost = "static.line-scdn.net";
    private const string SdkPath = "/liff/edge/";

    /// <summary>LINE's own script, which cannot be had here: ours stands in for it.</summary>
    public static bool IsSdk(Uri url) =>
        url.Host == SdkHost && url.AbsolutePath.StartsWith(SdkPath, StringComparison.Ordinal);

    /// <summary>Where LINE's script and what it calls are at; inside the phone that is the phone itself.</summary>
    public static bool IsOfTheSdk(string host) => host is SdkHost or Host or "api.line.me" or "access.line.me";

    /// <summary>What follows the id is appended to the app's own address.</summary>
    public static Uri Resolve(Uri url, LiffApps apps)
    {
        if (url.Host != Host)
        {
            return url;
        }

        var id = url.Segments.Length > 1 ? url.Segments[1].TrimEnd('/') : "";
        if (apps.Find(id) is not { } app)
        {
            return url;
        }

        var target = new UriBuilder(app.View.Url);
        var rest = string.Concat(url.Segments.Skip(2));
        target.Path = rest.Length == 0 ? target.Path : $"{target.Path.TrimEnd('/')}/{rest}";
        target.Query = string.Join(
            '&',
            ((string[])[target.Query.TrimStart('?'), url.Query.TrimStart('?')]).Where(query => query.Length > 0)
        );
        target.Fragment = url.Fragment;
        return target.Uri;
    }
}
