using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>Use of data that the network reported and the book has booked.</summary>
/// <param name="RecordId">The network's id of the record; booked once.</param>
/// <param name="LineId">The line.</param>
/// <param name="Used">How much was used.</param>
/// <param name="Uncovered">How much of it was used at slow speed, beyond zero.</param>
/// <param name="EventAt">When it was used.</param>
/// <param name="BookedAt">When it was booked.</param>
public sealed record UsageRecord(
    string RecordId,
    Guid LineId,
    DataAmount Used,
    DataAmount Uncovered,
    DateTimeOffset EventAt,
    DateTimeOffset BookedAt
);

/// <summary>What a line used on one day in Japan, slow speed included.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Day">The day.</param>
/// <param name="Used">How much.</param>
public sealed record UsageDay(Guid LineId, DateOnly Day, DataAmount Used);

/// <summary>What a line used in one month, slow speed included.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Month">The month.</param>
/// <param name="Used">How much.</param>
public sealed record UsageMonth(Guid LineId, ServiceMonth Month, DataAmount Used);
