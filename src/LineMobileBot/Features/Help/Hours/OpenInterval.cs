using System.Globalization;

namespace LineMobileBot.Features.Help.Hours;

/// <summary>Part of a day in Japan during which operators are there.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; midnight stands for the end of the day.</param>
internal readonly record struct OpenInterval(TimeOnly From, TimeOnly To)
{
    private const string Format = "H:mm";
    private const char Separator = '-';

    public TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();

    public bool Holds(TimeOnly time) => From <= time && time.ToTimeSpan() < End;

    /// <summary>An interval written as <c>10:00-19:00</c>; <c>24:00</c> and <c>0:00</c> end it with the day.</summary>
    public static OpenInterval? Parse(string text) =>
        text.Split(Separator, StringSplitOptions.TrimEntries) is [var from, var to]
        && TimeOf(from) is { } start
        && (to == "24:00" ? TimeOnly.MinValue : TimeOf(to)) is { } end
        && new OpenInterval(start, end) is var interval
        && interval.From.ToTimeSpan() < interval.End
            ? interval
            : null;

    public static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{From:HH:mm}-{(To == TimeOnly.MinValue ? "24:00" : $"{To:HH:mm}")}"
        );
}
