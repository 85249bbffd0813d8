using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Delivery;

/// <summary>When nobody is told what they did not ask for, in Japan's time: from (inclusive) to (exclusive), usually over midnight.</summary>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    public static QuietHours Never { get; }

    private bool AreNever => From == To;

    public bool Cover(DateTimeOffset at) => !AreNever && TimeOf(at).IsBetween(From, To);

    /// <summary>When they end that cover the instant.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset at)
    {
        var today = JapanTime.StartOf(JapanTime.DateOf(at)) + To.ToTimeSpan();
        return today > at ? today : today.AddDays(1);
    }

    public override string ToString() =>
        AreNever ? "off" : string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    private static TimeOnly TimeOf(DateTimeOffset at) => TimeOnly.FromTimeSpan(at.ToOffset(JapanTime.Offset).TimeOfDay);
}
