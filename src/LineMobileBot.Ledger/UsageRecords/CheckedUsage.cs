using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence.Tables;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>A reported record whose fields make sense.</summary>
internal sealed record CheckedUsage(string RecordId, Msisdn Msisdn, DataAmount Used, DateTimeOffset At)
{
    /// <summary>A petabyte in one record is a unit gone wrong, and keeps sums far from overflow.</summary>
    private static readonly DataAmount MaxUsed = DataAmount.FromGigabytes(1_000_000);

    /// <summary>How far the network's clocks may run ahead of ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>My Page looks back 13 months; what is older is a clock gone wrong.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(400);

    /// <summary>Checks a record by itself.</summary>
    /// <returns>The record, or the code of what is wrong with it.</returns>
    public static (CheckedUsage? Usage, string Rejection) Check(ReportedUsage reported, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reported.RecordId) || reported.RecordId.Length > Lengths.ExternalId)
        {
            return (null, UsageRejection.BadRecordId);
        }

        if (!Msisdn.TryParse(reported.Msisdn, out var msisdn))
        {
            return (null, UsageRejection.UnknownMsisdn);
        }

        if (reported.Bytes is not { } bytes || bytes <= 0 || bytes > MaxUsed.Bytes)
        {
            return (null, UsageRejection.BadBytes);
        }

        if (reported.At is not { } at || at > now + ClockSkew || at < now - MaxAge)
        {
            return (null, UsageRejection.BadTime);
        }

        return (new(reported.RecordId, msisdn, new DataAmount(bytes), at.ToStoredPrecision()), "");
    }
}
