using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Help.Hours;

/// <summary>
/// When operators are there, in Japan's time: intervals for each weekday, and days that differ from their weekday. Written as
/// <c>Mon-Fri 10:00-19:00, Sat 10:00-12:00, Sat 13:00-17:00, 2026-12-31 10:00-15:00, 2027-01-01 closed</c>.
/// </summary>
internal readonly record struct HelpHours
{
    /// <summary>A closed time longer than this is no closed time but the end of the service.</summary>
    private const int LongestClosedDays = 60;
    private const string Closed = "closed";
    private const char Separator = ',';
    private static readonly string[] Weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly ILookup<DayOfWeek, OpenInterval> weekly;
    private readonly IReadOnlyDictionary<DateOnly, IReadOnlyList<OpenInterval>> special;
    private readonly string text;

    private HelpHours(
        ILookup<DayOfWeek, OpenInterval> weekly,
        IReadOnlyDictionary<DateOnly, IReadOnlyList<OpenInterval>> special,
        string text
    ) => (this.weekly, this.special, this.text) = (weekly, special, text);

    public static HelpHours Daily { get; } = Parse("Sun-Sat 10:00-19:00")!.Value;

    public static HelpHours? Parse(string text)
    {
        var ofDays = new List<(DayOfWeek Day, OpenInterval Interval)>();
        var ofDates = new Dictionary<DateOnly, List<OpenInterval>>();
        foreach (var entry in text.Split(Separator, StringSplitOptions.TrimEntries))
        {
            if (entry.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var days, var times])
            {
                return null;
            }

            var interval = OpenInterval.Parse(times);
            if (interval is null && times != Closed)
            {
                return null;
            }

            if (HolidayList.DayOf(days) is { } date)
            {
                ofDates.TryAdd(date, []);
                ofDates[date].AddRange(interval is { } open ? [open] : []);
            }
            else if (DaysOf(days) is { } weekdays && interval is { } open)
            {
                ofDays.AddRange(weekdays.Select(day => (day, open)));
            }
            else
            {
                return null;
            }
        }

        var week = ofDays.OrderBy(entry => entry.Interval.From).ToLookup(entry => entry.Day, entry => entry.Interval);
        var dates = ofDates.ToDictionary(
            entry => entry.Key,
            IReadOnlyList<OpenInterval> (entry) => [.. entry.Value.OrderBy(interval => interval.From)]
        );
        return week.Concat<IEnumerable<OpenInterval>>(dates.Values).Any(Overlap)
            ? null
            : new HelpHours(week, dates, text);
    }

    /// <summary>The same hours, with these days closed.</summary>
    public HelpHours Without(HolidayList holidays)
    {
        var days = new Dictionary<DateOnly, IReadOnlyList<OpenInterval>>(special);
        foreach (var day in holidays.Days)
        {
            days[day] = [];
        }

        return new HelpHours(weekly, days, text);
    }

    /// <summary>When operators are there on this day, earliest first; empty on a day off.</summary>
    public IReadOnlyList<OpenInterval> On(DateOnly day) =>
        special.TryGetValue(day, out var intervals) ? intervals : On(day.DayOfWeek);

    /// <summary>When operators are there on such a weekday, earliest first.</summary>
    public IReadOnlyList<OpenInterval> On(DayOfWeek day) => [.. weekly[day]];

    public bool IsOpen(DateTimeOffset now)
    {
        var local = now.ToOffset(JapanTime.Offset);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return On(JapanTime.DateOf(now)).Any(interval => interval.Holds(time));
    }

    /// <summary>When operators are next there, from now on; null when no opening is in sight.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        var today = JapanTime.DateOf(now);
        for (var days = 0; days <= LongestClosedDays; days++)
        {
            var midnight = JapanTime.StartOf(today.AddDays(days));
            foreach (var interval in On(today.AddDays(days)))
            {
                var opens = midnight + interval.From.ToTimeSpan();
                if (opens > now)
                {
                    return opens;
                }
            }
        }

        return null;
    }

    public override string ToString() => text;

    private static bool Overlap(IEnumerable<OpenInterval> intervals)
    {
        var end = TimeSpan.Zero;
        foreach (var interval in intervals)
        {
            if (interval.From.ToTimeSpan() < end)
            {
                return true;
            }

            end = interval.End;
        }

        return false;
    }

    private static IEnumerable<DayOfWeek>? DaysOf(string text)
    {
        var ends = text.Split('-').Select(name => Array.IndexOf(Weekdays, name)).ToList();
        return ends switch
        {
            [>= 0 and var day] => [(DayOfWeek)day],
            [>= 0 and var first, >= 0 and var last] => Enumerable
                .Range(first, ((last - first + Weekdays.Length) % Weekdays.Length) + 1)
                .Select(day => (DayOfWeek)(day % Weekdays.Length)),
            _ => null,
        };
    }
}
