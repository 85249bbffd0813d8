namespace LineMobileBot.Site.SignIns;

/// <summary>A browser's long description of itself, as the two words by which its owner knows it.</summary>
internal static class DeviceKinds
{
    // Each browser also claims to be those it descends from, so the more special one comes first.
    private static readonly (string Mark, string Name)[] Devices =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    private static readonly (string Mark, string Name)[] Browsers =
    [
        (" Line/", "LINE"),
        ("Edg", "Edge"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    public static string Of(string userAgent) =>
        string.Join(' ', new[] { Find(Devices, userAgent), Find(Browsers, userAgent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] kinds, string userAgent) =>
        Array.Find(kinds, kind => userAgent.Contains(kind.Mark, StringComparison.Ordinal)).Name;
}
