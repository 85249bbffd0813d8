namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The simulator's README as it is written down.</summary>
internal static class SimulatorReadme
{
    private const string Fence = "```";

    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(NodeSdk.Folder, "..", "..", "src", "Line.Simulator", "README.md")
    );

    /// <summary>The first block of this language.</summary>
    public static string Block(string language) =>
        string.Join('\n', Lines.SkipWhile(line => line != Fence + language).Skip(1).TakeWhile(line => line != Fence));

    /// <summary>The rows of the table whose head begins so.</summary>
    public static IReadOnlyList<string> Rows(string head) =>
        [
            .. Lines
                .SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|')),
        ];
}
