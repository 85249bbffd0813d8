using System.Globalization;

namespace LineMobileBot.Features.Help.Hours;

/// <summary>Days on which nobody is there, written as <c>2027-01-01, 2027-01-02</c>.</summary>
internal readonly record struct HolidayList(IReadOnlyList<DateOnly> Days)
{
    private const string Format = "yyyy-MM-dd";

    public static HolidayList None { get; } = new([]);

    public static HolidayList? Parse(string text)
    {
        var days = text.Split(',', StringSplitOptions.TrimEntries).Select(DayOf).ToList();
        return days.TrueForAll(day => day is not null) ? new HolidayList([.. days.OfType<DateOnly>()]) : null;
    }

    internal static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public override string ToString() =>
        string.Join(", ", Days.Select(day => day.ToString(Format, CultureInfo.InvariantCulture)));
}
