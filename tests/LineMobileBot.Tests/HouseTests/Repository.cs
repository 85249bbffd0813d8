namespace LineMobileBot.Tests.HouseTests;

/// <summary>The files of this repository, without what is built or kept locally.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
    [
        ".git",
        "artifacts",
        ".local",
        "bin",
        "obj",
        "node_modules",
        "TestResults",
    ];

    public static readonly string Root = FindRoot();

    /// <summary>The files below <paramref name="folder"/> that end in one of <paramref name="endings"/>; all without any.</summary>
    public static IReadOnlyList<string> Files(string folder, params IReadOnlyList<string> endings) =>
        [
            .. Walk(new DirectoryInfo(Path.Combine(Root, folder)))
                .Select(file => file.FullName)
                .Where(path => endings.Count == 0 || endings.Any(end => path.EndsWith(end, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];

    public static string NameOf(string path) => Path.GetRelativePath(Root, path);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.Exists
            ? folder
                .EnumerateDirectories()
                .Where(inner => !NotOurs.Contains(inner.Name, StringComparer.Ordinal))
                .SelectMany(Walk)
                .Concat(folder.EnumerateFiles().Where(file => !NotOurs.Contains(file.Name, StringComparer.Ordinal)))
            : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LineMobileBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above holds LineMobileBot.sln");
        }
        return folder.FullName;
    }
}
