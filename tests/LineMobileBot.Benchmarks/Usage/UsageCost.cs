using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Benchmarks.Servers;

namespace LineMobileBot.Benchmarks.Usage;

/// <summary>What uploads cost in CPU, over all that were measured.</summary>
internal sealed class UsageCost(ServerUnderLoad bot, BenchServer postgres)
{
    private TimeSpan? _bot = TimeSpan.Zero;
    private TimeSpan? _postgres = TimeSpan.Zero;

    public async Task<double> OfAsync(Func<Task<double>> upload)
    {
        var (botBefore, postgresBefore) = (bot.CpuTime, postgres.CpuTime);
        var rate = await upload();
        _bot += bot.CpuTime - botBefore;
        _postgres += postgres.CpuTime - postgresBefore;
        return rate;
    }

    public IEnumerable<Measure> PerRecord(int records) =>
        [
            new Measure("CPU of the bot, per record", _bot?.TotalMicroseconds / records, "µs"),
            new Measure("CPU of PostgreSQL, per record", _postgres?.TotalMicroseconds / records, "µs"),
        ];
}
