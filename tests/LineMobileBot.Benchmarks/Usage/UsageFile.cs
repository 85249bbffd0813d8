using System.Globalization;
using System.Text;

namespace LineMobileBot.Benchmarks.Usage;

/// <summary>A feed of the network as a file of CSV: each record another line's, drawn at random from a fixed seed.</summary>
internal sealed record UsageFile(string Path, int Records, int Lines, string Name)
{
    public const string Header = "recordId,msisdn,bytes,at";

    private const int MostBytes = 5_000_000;
    private const int MostSecondsAgo = 3_600;

    public async Task WriteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var random = new Random(Records);
        await using var file = new StreamWriter(Path, append: false, Encoding.ASCII);
        await file.WriteAsync($"{Header}\n".AsMemory(), cancellationToken);
        for (var number = 0; number < Records; number++)
        {
            var line = random.Next(1, Lines + 1);
            var at = now.AddSeconds(-random.Next(MostSecondsAgo));
            var row = string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}-{number:D9},+8170{line:D8},{random.Next(1, MostBytes)},{at:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\n"
            );
            await file.WriteAsync(row.AsMemory(), cancellationToken);
        }
    }
}
