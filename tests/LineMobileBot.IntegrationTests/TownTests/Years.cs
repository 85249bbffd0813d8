using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>Months in the life of a town: what people do from day to day, and each midnight a look at every line.</summary>
internal sealed class Years
{
    /// <summary>Deeds of a family on a day.</summary>
    private const double DeedsOfDay = 0.25;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly Town _town;
    private readonly Timetable _later;
    private readonly UsageFeeds _usage;
    private readonly TownChecks _checks;
    private readonly LineDeeds _lines;
    private readonly (int Weight, Func<Task> Deed)[] _deeds;

    private Years(Town town)
    {
        _town = town;
        _later = new Timetable(town.Plain.Now);
        _usage = new UsageFeeds(town);
        _checks = new TownChecks(town);
        _lines = new LineDeeds(town, _later);
        var gifts = new GiftDeeds(town, _later);
        _deeds =
        [
            (35, gifts.AskAsync),
            (3, gifts.ShowCodeAsync),
            (3, gifts.ReverseAsync),
            (8, _lines.ChangePlanAsync),
            (12, _lines.TopUpAsync),
            (3, _lines.SuspendAsync),
            (1, _lines.CancelAsync),
            (2, _lines.ApplyAsync),
            (6, _lines.LinkAsync),
            (5, _lines.UnlinkAsync),
            (2, _lines.ReissueAsync),
            (1, _lines.GuessAsync),
        ];
    }

    /// <summary>Lives through the months, and says what was done.</summary>
    public static async Task<string> LiveAsync(int seed, int families, ServiceMonth first, int months)
    {
        var started = Stopwatch.GetTimestamp();
        var now = $"{first.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00";
        await using var real = await RealCarrier.StartAsync(now);
        var town = new Town(real, new PlainCarrier(first.Start), seed, families);
        var years = new Years(town);
        await years.SettleAsync();
        var end = ServiceMonth.Of(first.FirstDay.AddMonths(months)).Start;
        while (town.Plain.Now < end)
        {
            await years.LiveADayAsync();
        }

        await years._checks.WholeAsync(first);
        return $"seed {seed}: {families} families, {town.Plain.Lines.Count} lines, {months} months from {first}, "
            + $"{town.Deeds} deeds, {town.Plain.Gifts.Count(gift => gift.Given is not null)} gifts, "
            + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s";
    }

    private async Task SettleAsync()
    {
        foreach (var family in _town.Families)
        {
            foreach (var loginId in family.LoginIds)
            {
                await _town.Real.AddContractorAsync(loginId, family.Household);
            }

            for (var lines = _town.Dice.Next(1, 5); lines > 0; lines--)
            {
                _later.Add(TimeSpan.FromMinutes(_town.Dice.Next(60)), () => _lines.SettleAsync(family));
            }
        }
    }

    private async Task LiveADayAsync()
    {
        var morning = _town.Plain.Now;
        var isFirst = _town.Plain.Month.Start == morning;
        _later.AddAt(morning + (Day * _town.Dice.NextDouble()), _usage.UploadAsync);
        if (isFirst)
        {
            // Usage of the last hours comes while it still counts as the old month's.
            _later.AddAt(morning + (TimeSpan.FromHours(6) * _town.Dice.NextDouble()), _usage.UploadAsync);
        }

        for (var deeds = Often(_town.Families.Count * DeedsOfDay); deeds > 0; deeds--)
        {
            _later.AddAt(morning + (Day * _town.Dice.NextDouble()), Any());
        }

        if (_town.Chance(0.3))
        {
            _later.AddAt(morning + (Day * _town.Dice.NextDouble()), _town.Real.DoJobsAsync);
        }

        await _later.DoUntilAsync(morning + Day, _town.AdvanceTo);
        await _checks.DayAsync();
    }

    /// <summary>A whole number around the mean.</summary>
    private int Often(double mean) => (int)(mean * 2 * _town.Dice.NextDouble() + 0.5);

    private Func<Task> Any()
    {
        var dice = _town.Dice.Next(_deeds.Sum(deed => deed.Weight));
        foreach (var (weight, deed) in _deeds)
        {
            dice -= weight;
            if (dice < 0)
            {
                return deed;
            }
        }

        throw new UnreachableException("The weights add up.");
    }
}
