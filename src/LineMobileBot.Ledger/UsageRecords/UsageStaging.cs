namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// The tables in which an upload waits. They are temporary: nobody else sees them, they cost no write-ahead log, and they go with
/// their connection, however a bot ends.
/// </summary>
internal static class UsageStaging
{
    /// <summary>A pooled connection may still have them from another upload, one that broke off included.</summary>
    public const string Create = """
        create temp table if not exists usage_staged (
            ordinal int not null, record_id text not null, msisdn text, bytes bigint, event_at timestamptz, rejection text);
        create temp table if not exists usage_sorted (
            position int primary key, line_id uuid, record_id text not null, bytes bigint not null, event_at timestamptz not null);
        create temp table if not exists usage_lines (
            id uuid not null, state smallint not null, opened_month int, ends_at timestamptz, started_at timestamptz)
            on commit delete rows;
        create temp table if not exists usage_accepted (
            line_id uuid not null, record_id text not null, bytes bigint not null, used_upto bigint not null,
            event_at timestamptz not null, used_on date not null) on commit delete rows;
        create temp table if not exists usage_rejected (record_id text not null, code text not null);
        truncate usage_staged, usage_sorted, usage_rejected;
        """;

    public const string CopyIn =
        "copy usage_staged (ordinal, record_id, msisdn, bytes, event_at, rejection) from stdin (format binary)";

    /// <summary>By line, and each line's records as they came. Those of unknown numbers are last.</summary>
    public const string Sort = """
        insert into usage_sorted (position, line_id, record_id, bytes, event_at)
        select row_number() over (order by l.id, s.ordinal), l.id, s.record_id, s.bytes, s.event_at
        from usage_staged s left join lines l on l.msisdn = s.msisdn and l.state <> 6
        where s.rejection is null
        """;

    /// <summary>A temporary table has no statistics but those one asks for, and without them joins are planned for a handful.</summary>
    public const string CountSorted = "analyze usage_sorted";

    public const string Reject =
        "insert into usage_rejected select record_id, rejection from usage_staged where rejection is not null";

    public const string EmptyStaged = "truncate usage_staged";

    public const string EmptySorted = "truncate usage_sorted";

    public const string Empty = "truncate usage_staged, usage_sorted, usage_rejected";

    public const string CountRejected = "select count(*) from usage_rejected";

    public const string ReadRejected = "select record_id, code from usage_rejected";
}
