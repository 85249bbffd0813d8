using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Features.Alerts;

/// <summary>Whether a mark that a line has reached is worth telling by now: the night, or data that came in, may have passed.</summary>
internal static class UsageAlertRule
{
    private const int Whole = 100;

    public static bool IsWorthTelling(UsageMark mark, DataAmount used, DataAmount left, DateTimeOffset now) =>
        mark.Month == ServiceMonth.Of(now) && IsReached(mark.Percent, used, left);

    /// <summary>Of what was used and what is left. All of it is used when nothing is left.</summary>
    public static bool IsReached(int percent, DataAmount used, DataAmount left) =>
        used.Bytes * (Whole - percent) >= left.Bytes * percent;
}
