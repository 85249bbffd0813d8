using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>A partition of the transfers: those booked in one month. The first of a book may hold earlier months too.</summary>
/// <param name="Month">The month; the last, where there are several.</param>
/// <param name="BeginsAt">When the first was booked at the earliest; null in the first partition, which has no lower bound.</param>
/// <param name="EndsAt">The end of the month (exclusive).</param>
/// <param name="DetachedAt">When it was taken out of the book; null while it is in it.</param>
/// <param name="Transfers">How many it took with it.</param>
/// <param name="NetOfOutside">Bytes that its transfers brought in from outside, less those they let out.</param>
public sealed record TransferMonth(
    ServiceMonth Month,
    DateTimeOffset? BeginsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? DetachedAt,
    long? Transfers,
    long? NetOfOutside
)
{
    /// <summary>The partition's table.</summary>
    public string Table => TableOf(Month);

    /// <summary>The table of a month's partition.</summary>
    public static string TableOf(ServiceMonth month) =>
        string.Create(CultureInfo.InvariantCulture, $"transfers_{month.Number:D6}");
}

/// <summary>What the transfers of detached months have left in a bucket. There is none where they left nothing.</summary>
/// <param name="BucketId">The bucket.</param>
/// <param name="Bytes">How much.</param>
internal sealed record TransferClosing(Guid BucketId, long Bytes);
