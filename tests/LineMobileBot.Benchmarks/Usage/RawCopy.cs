using System.Diagnostics;
using System.Text;
using LineMobileBot.Benchmarks.Databases;
using Npgsql;

namespace LineMobileBot.Benchmarks.Usage;

/// <summary>The baseline: the same file into a table without a key, an index or a rule, and committed.</summary>
internal sealed class RawCopy(BenchDatabase database)
{
    private const int BufferedCharacters = 64 * 1024;

    public async Task<double> RecordsPerSecondAsync(UsageFile file, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "drop table if exists bare; create table bare (record_id text, msisdn text, bytes bigint, at timestamptz)",
            cancellationToken
        );
        await database.ExecuteAsync("checkpoint", cancellationToken);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        await using (
            var copy = await connection.BeginTextImportAsync(
                "copy bare from stdin (format csv, header)",
                cancellationToken
            )
        )
        {
            await SendAsync(file, copy, cancellationToken);
        }
        return file.Records / watch.Elapsed.TotalSeconds;
    }

    private static async Task SendAsync(UsageFile file, TextWriter copy, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file.Path, Encoding.ASCII, false, BufferedCharacters);
        var buffer = new char[BufferedCharacters];
        int read;
        while ((read = await text.ReadBlockAsync(buffer, cancellationToken)) > 0)
        {
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}
