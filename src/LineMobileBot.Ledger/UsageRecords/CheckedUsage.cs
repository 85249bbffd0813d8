using System.Text;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence.Tables;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>A reported record by itself: its fields, or what is wrong with them.</summary>
/// <param name="RecordId">Its id; shortened and cleaned where it is no id.</param>
/// <param name="Msisdn">Its number; no number where it is rejected.</param>
/// <param name="Used">How much.</param>
/// <param name="At">When.</param>
/// <param name="Rejection">The code of what is wrong; null when all of it makes sense.</param>
internal readonly record struct CheckedUsage(
    string RecordId,
    Msisdn Msisdn,
    DataAmount Used,
    DateTimeOffset At,
    string? Rejection
)
{
    /// <summary>How far the network's clocks may run apart from ours.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A line at 1 Gbit/s uses 11 TB a day. More than 100 TB in one record is a unit gone wrong; and the records of one transaction
    /// cannot add up to more than 64 bits hold.
    /// </summary>
    private static readonly DataAmount MaxUsed = DataAmount.FromGigabytes(100_000);

    /// <summary>My Page looks back 13 months; what is older is a clock gone wrong.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(400);

    public static CheckedUsage Check(ReportedUsage reported, DateTimeOffset now)
    {
        if (reported.IsBroken)
        {
            return Rejected(Shown(reported.RecordId), UsageRejection.BadRecord);
        }

        if (!IsAnId(reported.RecordId))
        {
            return Rejected(Shown(reported.RecordId), UsageRejection.BadRecordId);
        }

        if (!Msisdn.TryParse(reported.Msisdn, out var msisdn))
        {
            return Rejected(reported.RecordId, UsageRejection.UnknownMsisdn);
        }

        if (reported.Bytes is not { } bytes || bytes <= 0 || bytes > MaxUsed.Bytes)
        {
            return Rejected(reported.RecordId, UsageRejection.BadBytes);
        }

        if (reported.At is not { } at || at > now + ClockSkew || at < now - MaxAge)
        {
            return Rejected(reported.RecordId, UsageRejection.BadTime);
        }

        return new(reported.RecordId, msisdn, new DataAmount(bytes), at.ToStoredPrecision(), null);
    }

    private static CheckedUsage Rejected(string recordId, string code) =>
        new(recordId, default, default, default, code);

    private static bool IsAnId(string recordId)
    {
        if (string.IsNullOrWhiteSpace(recordId) || recordId.Length > Lengths.ExternalId)
        {
            return false;
        }

        foreach (var rune in recordId.EnumerateRunes())
        {
            if (!IsText(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string recordId) =>
        string.Concat(recordId.EnumerateRunes().Where(IsText).Take(Lengths.ExternalId));

    // What could not be decoded was replaced by this one; and PostgreSQL stores no zeros.
    private static bool IsText(Rune rune) => rune != Rune.ReplacementChar && !Rune.IsControl(rune);
}
