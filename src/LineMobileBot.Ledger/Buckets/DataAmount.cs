namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// An amount of mobile data in whole bytes, never negative. Units are decimal, as the carrier sells them:
/// 1 GB = 1000 MB = 10^9 bytes.
/// </summary>
/// <remarks>Arithmetic is checked: going below zero or beyond <see cref="long"/> throws.</remarks>
public readonly record struct DataAmount : IComparable<DataAmount>
{
    private const long BytesPerMegabyte = 1_000_000;
    private const long BytesPerGigabyte = 1_000 * BytesPerMegabyte;

    /// <summary>Makes an amount of <paramref name="bytes"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public DataAmount(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Bytes = bytes;
    }

    /// <summary>No data.</summary>
    public static DataAmount Zero => default;

    /// <summary>The amount in bytes.</summary>
    public long Bytes { get; }

    /// <summary>Whether this is no data at all.</summary>
    public bool IsZero => Bytes == 0;

    /// <summary>An amount in decimal megabytes.</summary>
    public static DataAmount FromMegabytes(long megabytes) => new(megabytes * BytesPerMegabyte);

    /// <summary>An amount in decimal gigabytes.</summary>
    public static DataAmount FromGigabytes(long gigabytes) => new(gigabytes * BytesPerGigabyte);

    /// <summary>The smaller of two amounts.</summary>
    public static DataAmount Min(DataAmount left, DataAmount right) => left <= right ? left : right;

    /// <summary>The largest multiple of <paramref name="unit"/> that is not above this amount.</summary>
    public DataAmount RoundDownTo(DataAmount unit) => new(Bytes - (Bytes % unit.Bytes));

    /// <summary>Whether this amount is a whole number of <paramref name="unit"/>s.</summary>
    public bool IsMultipleOf(DataAmount unit) => Bytes % unit.Bytes == 0;

    /// <inheritdoc />
    public int CompareTo(DataAmount other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The sum of two amounts.</summary>
    public static DataAmount operator +(DataAmount left, DataAmount right) => new(left.Bytes + right.Bytes);

    /// <summary>The difference of two amounts; throws when it would be negative.</summary>
    public static DataAmount operator -(DataAmount left, DataAmount right) => new(left.Bytes - right.Bytes);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(DataAmount left, DataAmount right) => left.Bytes < right.Bytes;

    /// <summary>Whether <paramref name="left"/> is larger.</summary>
    public static bool operator >(DataAmount left, DataAmount right) => left.Bytes > right.Bytes;

    /// <summary>Whether <paramref name="left"/> is not larger.</summary>
    public static bool operator <=(DataAmount left, DataAmount right) => left.Bytes <= right.Bytes;

    /// <summary>Whether <paramref name="left"/> is not smaller.</summary>
    public static bool operator >=(DataAmount left, DataAmount right) => left.Bytes >= right.Bytes;

    /// <summary>The bytes, for logs and test output; people read amounts through the rooms' formatter.</summary>
    public override string ToString() => FormattableString.Invariant($"{Bytes} B");
}
