namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// A month of service: a calendar month in Japan, from 00:00 JST of its first day (inclusive) to 00:00 JST of the next
/// month's first day (exclusive).
/// </summary>
public readonly record struct ServiceMonth : IComparable<ServiceMonth>
{
    private const int MonthsOfYear = 12;

    /// <summary>Makes the month <paramref name="month"/> (1 to 12) of <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public ServiceMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Number = (year * 100) + month;
    }

    /// <summary>The month as the number yyyymm, as it is stored.</summary>
    public int Number { get; }

    /// <summary>The first instant of the month, in UTC.</summary>
    public DateTimeOffset Start => JapanTime.StartOf(FirstDay);

    /// <summary>The first instant after the month, in UTC.</summary>
    public DateTimeOffset End => Next.Start;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Number / 100, Number % 100, 1);

    /// <summary>The month after this one.</summary>
    public ServiceMonth Next => Of(FirstDay.AddMonths(1));

    /// <summary>The month before this one.</summary>
    public ServiceMonth Previous => Of(FirstDay.AddMonths(-1));

    /// <summary>How many months lie between; negative when this one is earlier.</summary>
    public int MonthsSince(ServiceMonth other) =>
        ((FirstDay.Year - other.FirstDay.Year) * MonthsOfYear) + FirstDay.Month - other.FirstDay.Month;

    /// <summary>The month in which <paramref name="instant"/> lies.</summary>
    public static ServiceMonth Of(DateTimeOffset instant) => Of(JapanTime.DateOf(instant));

    /// <summary>The month in which <paramref name="date"/> lies.</summary>
    public static ServiceMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The month of the stored number yyyymm.</summary>
    public static ServiceMonth FromNumber(int number) => new(number / 100, number % 100);

    /// <inheritdoc />
    public int CompareTo(ServiceMonth other) => Number.CompareTo(other.Number);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(ServiceMonth left, ServiceMonth right) => left.Number < right.Number;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(ServiceMonth left, ServiceMonth right) => left.Number > right.Number;

    /// <summary>Whether <paramref name="left"/> is not later.</summary>
    public static bool operator <=(ServiceMonth left, ServiceMonth right) => left.Number <= right.Number;

    /// <summary>Whether <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(ServiceMonth left, ServiceMonth right) => left.Number >= right.Number;

    /// <summary>The month as <c>2020-02</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number / 100:D4}-{Number % 100:D2}");
}
