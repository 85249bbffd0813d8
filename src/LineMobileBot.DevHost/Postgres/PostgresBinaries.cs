using System.Globalization;
using System.Text.RegularExpressions;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>Where PostgreSQL's server programs lie on this machine, and which major version they are.</summary>
internal sealed partial record PostgresBinaries(string Directory, int MajorVersion)
{
    private const string NotFound =
        "No PostgreSQL server was found: install it (Debian and Ubuntu: apt-get install postgresql; macOS: brew install "
        + "postgresql), or point PG_BIN at the folder that holds initdb, or run docker compose up instead.";

    public string Initdb => Path.Combine(Directory, "initdb");

    public string Server => Path.Combine(Directory, "postgres");

    /// <summary>The binaries of <paramref name="majorVersion"/>, or the preferred ones when any version will do.</summary>
    public static async Task<PostgresBinaries> FindAsync(
        int? majorVersion = null,
        CancellationToken cancellationToken = default
    )
    {
        var seen = new List<int>();
        await foreach (var directory in CandidatesAsync(cancellationToken))
        {
            if (await ReadAsync(directory, cancellationToken) is not { } found)
            {
                continue;
            }
            if (majorVersion is null || found.MajorVersion == majorVersion)
            {
                return found;
            }
            seen.Add(found.MajorVersion);
        }
        throw new PostgresUnavailableException(
            seen.Count == 0
                ? NotFound
                : $"The kept database was made by PostgreSQL {majorVersion}, but only {string.Join(", ", seen.Distinct())} "
                    + "is installed: install that version, or start over with ./dev up --fresh."
        );
    }

    private static async IAsyncEnumerable<string> CandidatesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } chosen)
        {
            yield return chosen;
        }
        if (await Shell.TryReadAsync("pg_config", ["--bindir"], cancellationToken) is { Length: > 0 } configured)
        {
            yield return configured;
        }
        foreach (var directory in Versioned("/usr/lib/postgresql", "bin"))
        {
            yield return directory;
        }
        foreach (var prefix in (string[])["/opt/homebrew/opt", "/usr/local/opt"])
        {
            foreach (var directory in Versioned(prefix, "bin", "postgresql@"))
            {
                yield return directory;
            }
            yield return $"{prefix}/postgresql/bin";
        }
        foreach (var directory in Versioned("/Applications/Postgres.app/Contents/Versions", "bin"))
        {
            yield return directory;
        }
    }

    /// <summary>The sub-folders of <paramref name="parent"/> that are named by a version, the newest first.</summary>
    private static IEnumerable<string> Versioned(string parent, string inside, string prefix = "") =>
        System.IO.Directory.Exists(parent)
            ? System
                .IO.Directory.EnumerateDirectories(parent, prefix + "*")
                .Select(path => (Path: path, Name: Path.GetFileName(path)[prefix.Length..]))
                .Select(entry => (entry.Path, Version: ParseVersion(entry.Name)))
                .Where(entry => entry.Version > 0)
                .OrderByDescending(entry => entry.Version)
                .Select(entry => Path.Combine(entry.Path, inside))
            : [];

    private static int ParseVersion(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static async Task<PostgresBinaries?> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        var server = Path.Combine(directory, "postgres");
        if (!File.Exists(server) || !File.Exists(Path.Combine(directory, "initdb")))
        {
            return null;
        }
        var version = await Shell.TryReadAsync(server, ["--version"], cancellationToken);
        var match = MajorVersionPattern().Match(version ?? "");
        return match.Success
            ? new PostgresBinaries(directory, int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 19beta1"
    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MajorVersionPattern();
}
