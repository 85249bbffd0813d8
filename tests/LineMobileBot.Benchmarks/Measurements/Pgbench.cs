using System.Globalization;
using System.Text.RegularExpressions;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.DevHost.Postgres;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>PostgreSQL's own load generator: a script of statements, prepared, one transaction after another.</summary>
internal sealed partial class Pgbench(BenchServer postgres, BenchDatabase database, string workDirectory)
{
    private const int Threads = 2;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Transactions per second of <c>OneGift.pgbench</c> on quotes that nobody has confirmed yet.</summary>
    public async Task<double> GiftsPerSecondAsync(
        GiftQuotes quotes,
        int clients,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var program = Path.Combine(postgres.Binaries.Directory, "pgbench");
        if (!File.Exists(program))
        {
            throw new BenchmarkException($"The baseline needs pgbench beside the PostgreSQL server: {program}.");
        }
        var script = Path.Combine(workDirectory, "one-gift.pgbench");
        await File.WriteAllTextAsync(
            script,
            EmbeddedText.Read("OneGift.pgbench", typeof(EmbeddedText)),
            cancellationToken
        );
        var now = TimeProvider.System.GetUtcNow();
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var outcome = await Shell.RunAsync(
            [
                program,
                .. (string[])
                    ["--host", connection.Host!, "--port", Text(connection.Port), "--username", connection.Username!],
                .. (string[])
                    ["--no-vacuum", "--protocol", "prepared", "--client", Text(clients), "--jobs", Text(Threads)],
                .. (string[])["--time", Text((int)duration.TotalSeconds), "--file", script],
                .. Variable("n", "0"),
                .. Variable("quotes_of_client", Text(quotes.Count / clients)),
                .. Variable("kind", Text(quotes.Kind)),
                .. Variable("lease", Text(now + Lease)),
                .. Variable("month_end", Text(ServiceMonth.Of(now).End)),
                connection.Database!,
            ],
            cancellationToken
        );
        var rate = Rate().Match(outcome.Output);
        return outcome.Succeeded && rate.Success
            ? double.Parse(rate.ValueSpan, CultureInfo.InvariantCulture)
            : throw new BenchmarkException($"pgbench failed: {outcome.Errors.Trim()}");
    }

    private static string[] Variable(string name, string value) => ["--define", $"{name}={value}"];

    private static string Text(IFormattable value) =>
        value.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture);

    // "tps = 1834.520316 (without initial connection time)"
    [GeneratedRegex(@"(?<=^tps = )[0-9.]+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
