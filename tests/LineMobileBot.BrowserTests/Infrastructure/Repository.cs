namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>Where the sources lie that these tests were built from.</summary>
internal static class Repository
{
    private const string Solution = "LineMobileBot.sln";
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException($"No {Solution} above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
