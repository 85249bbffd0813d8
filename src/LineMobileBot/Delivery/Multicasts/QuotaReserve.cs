using System.Globalization;

namespace LineMobileBot.Delivery.Multicasts;

/// <summary>
/// How many of the month's messages news must leave for what people wait for: answers after their reply token has gone, gifts,
/// alerts. A share of the quota, or a number of messages.
/// </summary>
internal readonly record struct QuotaReserve(long Number, bool IsPercent)
{
    private const int Whole = 100;

    public static QuotaReserve Percent(int percent) => new(percent, IsPercent: true);

    public static QuotaReserve Messages(long number) => new(number, IsPercent: false);

    /// <summary>Of a month with so many messages; a share is rounded up.</summary>
    public long Of(long quota) => IsPercent ? ((quota * Number) + Whole - 1) / Whole : Number;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number}{(IsPercent ? "%" : "")}");
}
