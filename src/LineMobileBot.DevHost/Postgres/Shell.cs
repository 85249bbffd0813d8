using System.ComponentModel;
using System.Diagnostics;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>Runs a short-lived program to its end.</summary>
internal static class Shell
{
    internal sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A directory that every user may enter: the program may run as another user than we do.
            WorkingDirectory = "/",
        };
        using var process =
            Process.Start(start) ?? throw new UnreachableException($"{command[0]} was started without a process");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>What the program prints, trimmed; null when it is missing or fails.</summary>
    public static async Task<string?> TryReadAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var outcome = await RunAsync([program, .. arguments], cancellationToken);
            return outcome.Succeeded ? outcome.Output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
