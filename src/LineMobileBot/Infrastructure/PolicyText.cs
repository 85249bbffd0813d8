using System.Globalization;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Infrastructure;

/// <summary>How the values of policies are written in the settings.</summary>
internal static class PolicyText
{
    private const int UnitLength = 2;
    private const int DaysOfFebruary = 28;
    private const char Separator = ',';
    private const char Percent = '%';
    private const string Off = "off";
    private const string HourFormat = "HH:mm";

    /// <summary>An amount such as <c>500MB</c> or <c>1GB</c>.</summary>
    public static DataAmount? Amount(string text)
    {
        if (
            text.Length <= UnitLength
            || !long.TryParse(text[..^UnitLength], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is <= 0 or > 1_000_000
        )
        {
            return null;
        }

        return text[^UnitLength..] switch
        {
            "MB" => DataAmount.FromMegabytes(number),
            "GB" => DataAmount.FromGigabytes(number),
            _ => null,
        };
    }

    /// <summary>Amounts with commas between them, smallest first.</summary>
    public static AmountList? Amounts(string text)
    {
        var amounts = text.Split(Separator, StringSplitOptions.TrimEntries).Select(Amount).ToList();
        return amounts.TrueForAll(amount => amount is not null)
            ? new AmountList([.. amounts.OfType<DataAmount>().Distinct().Order()])
            : null;
    }

    /// <summary>Shares with commas between them, smallest first.</summary>
    public static PercentList? Percents(string text)
    {
        var shares = text.Split(Separator, StringSplitOptions.TrimEntries).Select(Number).ToList();
        return shares.TrueForAll(share => share is <= 100)
            ? new PercentList([.. shares.OfType<int>().Distinct().Order()])
            : null;
    }

    public static TimeSpan? Span(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero ? span : null;

    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    /// <summary>A day that every month has.</summary>
    public static int? DayOfMonth(string text) => Number(text) is { } day and <= DaysOfFebruary ? day : null;

    public static Yen? Yen(string text) => Number(text) is { } amount ? new Yen(amount) : null;

    /// <summary>What something costs, which may be nothing.</summary>
    public static Yen? Fee(string text) => text == "0" ? new Yen(0) : Yen(text);

    /// <summary>A share such as <c>20%</c>, or a number of messages.</summary>
    public static QuotaReserve? QuotaReserve(string text) =>
        text.EndsWith(Percent)
            ? Number(text[..^1]) is { } percent and <= 100
                ? Delivery.Multicasts.QuotaReserve.Percent(percent)
                : null
            : Number(text) is { } number
                ? Delivery.Multicasts.QuotaReserve.Messages(number)
                : null;

    /// <summary>Hours in Japan such as <c>22:00-08:00</c>, or <c>off</c>.</summary>
    public static QuietHours? QuietHours(string text)
    {
        if (text == Off)
        {
            return Delivery.QuietHours.Never;
        }

        return text.Split('-') is [var from, var to] && Hour(from) is { } start && Hour(to) is { } end && start != end
            ? new QuietHours(start, end)
            : null;
    }

    public static bool? Flag(string text) => bool.TryParse(text, out var flag) ? flag : null;

    private static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour
            : null;
}

/// <summary>Several amounts as one value of a policy.</summary>
internal readonly record struct AmountList(IReadOnlyList<DataAmount> List)
{
    public override string ToString() => string.Join(", ", List);
}

/// <summary>Several shares as one value of a policy.</summary>
internal readonly record struct PercentList(IReadOnlyList<int> List)
{
    public override string ToString() => string.Join(", ", List);
}
