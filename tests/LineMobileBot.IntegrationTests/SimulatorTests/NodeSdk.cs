using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>
/// LINE's own SDK for Node, in <c>tests/line-bot-sdk</c>. Node itself comes with the browser driver's package, the same for
/// everybody; npm brings the SDK once for each clone.
/// </summary>
internal static class NodeSdk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "line-bot-sdk");

    public static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return;
        }

        var (exitCode, output) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        Assert.True(exitCode == 0, $"npm ci in {Folder}: {output}");
    }

    /// <param name="arguments">As node takes them.</param>
    public static Process Start(
        IReadOnlyList<string> arguments,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var start = StartInfo(NodePath(), arguments);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output)> EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(StartInfo(program, arguments))!;
        return await EndAsync(process);
    }

    private static ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static string NodePath()
    {
        var folder = typeof(NodeSdk)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "NodeFolder")
            .Value!;
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Path.Combine(folder, $"{system}-{processor}", "node");
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
