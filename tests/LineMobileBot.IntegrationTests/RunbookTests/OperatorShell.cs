using System.Diagnostics;
using System.Globalization;
using LineMobileBot.DevHost.Postgres;
using Npgsql;

namespace LineMobileBot.IntegrationTests.RunbookTests;

/// <summary>The shell of an operator: PostgreSQL's programs in the path, their variables set, the bot's folder around it.</summary>
internal sealed class OperatorShell(string connectionString)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs commands as typed, up to the first that fails.</summary>
    public async Task<ShellAnswer> RunAsync(
        string commands,
        params IReadOnlyList<(string Name, string Value)> variables
    )
    {
        var start = new ProcessStartInfo("bash", ["-e", "-u", "-c", commands])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in await EnvironmentAsync())
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ShellAnswer(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private async Task<IReadOnlyList<(string Name, string Value)>> EnvironmentAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var programs = (await PostgresBinaries.FindAsync()).Directory;
        return
        [
            ("PATH", $"{programs}:{Environment.GetEnvironmentVariable("PATH")}"),
            ("PGHOST", database.Host!),
            ("PGPORT", database.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGUSER", database.Username!),
            ("PGPASSWORD", database.Password ?? ""),
            ("PGDATABASE", database.Database!),
            ("ConnectionStrings__Carrier", connectionString),
        ];
    }
}

/// <summary>What came of it.</summary>
internal sealed record ShellAnswer(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    public void Succeeded() => Assert.True(ExitCode == 0, $"{ExitCode}: {Output}{Error}");
}
