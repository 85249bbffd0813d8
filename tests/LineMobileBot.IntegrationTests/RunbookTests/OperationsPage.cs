namespace LineMobileBot.IntegrationTests.RunbookTests;

/// <summary>docs/operations.md as it is written down.</summary>
internal static class OperationsPage
{
    private const string Fence = "```";

    public static IReadOnlyList<string> Lines { get; } =
        File.ReadAllLines(Path.Combine(RepositoryRoot(), "docs", "operations.md"));

    /// <summary>The first column of the table whose head begins so.</summary>
    public static IReadOnlyList<string> FirstCells(string head) =>
        [
            .. Lines
                .SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|')[0].Trim().Trim('`')),
        ];

    /// <summary>The commands of the block that is marked so behind its language.</summary>
    public static string Commands(string mark)
    {
        var block = Lines.SkipWhile(line => line != $"{Fence}sh {mark}").Skip(1).TakeWhile(line => line != Fence);
        var commands = string.Join('\n', block);
        Assert.False(string.IsNullOrWhiteSpace(commands), $"docs/operations.md has no block '{mark}'");
        return commands;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LineMobileBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above holds LineMobileBot.sln");
        }

        return folder.FullName;
    }
}
