namespace LineMobileBot.Site.Safety;

/// <summary>Whose pictures a page shows besides our own: its policy names their site, and no other page's does.</summary>
internal static class CspPictures
{
    private static readonly object Key = new();

    /// <summary>Lets this one answer show pictures of the site of <paramref name="picture"/>.</summary>
    public static void Allow(HttpContext context, Uri picture)
    {
        if (picture.Scheme == Uri.UriSchemeHttps)
        {
            // Host and port only: a path could hold characters that end a directive.
            context.Items[Key] = $"{Uri.UriSchemeHttps}://{picture.IdnHost}:{picture.Port}";
        }
    }

    /// <summary>The sources of pictures for the policy.</summary>
    public static string Of(HttpContext context) => context.Items[Key] is string site ? $"'self' {site}" : "'self'";
}
