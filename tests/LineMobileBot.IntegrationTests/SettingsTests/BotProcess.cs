using System.Diagnostics;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SettingsTests;

/// <summary>The deployable run as an operator runs it: a process with an environment.</summary>
internal sealed record BotProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Settings a start is content with, by their environment names.</summary>
    public static Dictionary<string, string> WholeEnvironment(string connectionString) =>
        CarrierStage
            .BotSettings(connectionString, new Uri("http://127.0.0.1:1"))
            .ToDictionary(
                setting => setting.Key.Replace(":", "__", StringComparison.Ordinal),
                setting => setting.Value!,
                StringComparer.Ordinal
            );

    public static async Task<BotProcess> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var bot = Path.Combine(AppContext.BaseDirectory, "LineMobileBot.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", bot, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new BotProcess(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
