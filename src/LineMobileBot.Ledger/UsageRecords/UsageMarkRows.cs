namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>How marks are noted.</summary>
internal static class UsageMarkRows
{
    /// <summary>
    /// The statement that notes what the usage of lines has reached: <c>$1</c> the month's number, <c>$2</c> now, <c>$3</c> the shares
    /// in percent. To be added behind what stores the usage, its totals and its transfers, in the same transaction.
    /// </summary>
    /// <param name="lines">A query of the lines, one column.</param>
    public static string Note(string lines) =>
            // Used p % of used and left: 100 × used >= p × (used + left).
            $"""
            insert into usage_marks (line_id, month, percent, reached_at)
            select used.line_id, used.month, mark.percent, $2
            from usage_months used
            cross join lateral (
                select coalesce(sum(remaining), 0)::bigint as bytes from buckets
                where line_id = used.line_id and expires_at > $2 and kind <> 5) as usable
            join unnest($3::int[]) as mark (percent) on used.bytes * (100 - mark.percent) >= usable.bytes * mark.percent
            where used.line_id in ({lines}) and used.month = $1
            on conflict do nothing
            """;
}
