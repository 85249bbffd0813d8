using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Throttling;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>The statements that book a chunk of sorted records: those at the positions above $1, up to $2.</summary>
internal static class UsageBookingSql
{
    /// <summary>The tables grow while an upload runs: a plan made at its beginning is wrong at its end.</summary>
    public const string PlanAnew = "set local plan_cache_mode = force_custom_plan";

    public const string ForgetLines = "delete from usage_lines";

    /// <summary>In the order in which every book locks its lines.</summary>
    public const string LockLines = """
        insert into usage_lines (id, state, opened_month, ends_at, started_at)
        select l.id, l.state, l.opened_month, l.ends_at, l.started_at from lines l
        where l.id in (select s.line_id from usage_sorted s where s.position > $1 and s.position <= $2)
        order by l.id for no key update of l
        """;

    /// <summary>Lines whose page is behind at $3 in the month $1 that begins at $2: a month to open, or a gift link that ran out.</summary>
    public const string FindBehind = $"""
        select l.id, l.opened_month from usage_lines l
        where l.opened_month < $1 and (l.ends_at is null or l.ends_at > {LineRows.OpenedMonthStart})
            or exists (
                select from buckets b
                where b.line_id = l.id and b.expires_at > $2 and b.expires_at <= $3 and b.kind = 5 and b.remaining > 0)
        """;

    /// <summary>
    /// Judges each record at $3. What is booked, or was accepted before it in this chunk, is a duplicate if all of it is the same. A
    /// number that no longer has a line cannot contradict. $4 is how far clocks may run apart.
    /// </summary>
    public const string Judge = """
        with seen as materialized (
            select s.position, s.line_id, s.record_id, s.bytes, s.event_at,
                case
                    when r.record_id is not null then
                        case when (s.line_id is null or s.line_id = r.line_id) and (s.bytes, s.event_at) = (r.bytes, r.event_at)
                            then 'duplicate' else 'record-id-reused' end
                    when l.id is null or l.state = 6 or l.ends_at <= $3 then 'unknown-msisdn'
                    when l.state in (1, 2) then 'line-not-in-service'
                    when s.event_at < l.started_at - $4 then 'bad-time'
                end as verdict
            from usage_sorted s
            left join usage_lines l on l.id = s.line_id
            left join usage_records r on r.record_id = s.record_id
            where s.position > $1 and s.position <= $2
        ), repeated as (
            select record_id, min(position) as first from seen where verdict is null group by record_id having count(*) > 1
        ), judged as (
            select s.position, s.line_id, s.record_id, s.bytes, s.event_at,
                case
                    when s.verdict is not null or r.first is null or r.first = s.position then s.verdict
                    when (s.line_id, s.bytes, s.event_at) = (f.line_id, f.bytes, f.event_at) then 'duplicate'
                    else 'record-id-reused'
                end as verdict
            from seen s
            left join repeated r on r.record_id = s.record_id
            left join seen f on f.position = r.first
        ), rejected as (
            insert into usage_rejected select record_id, verdict from judged where verdict <> 'duplicate'
        )
        insert into usage_accepted (line_id, record_id, bytes, used_upto, event_at, used_on)
        select line_id, record_id, bytes, sum(bytes) over (partition by line_id order by position)::bigint,
            event_at,
            (event_at at time zone interval '9 hours')::date
        from judged where verdict is null
        """;

    /// <summary>
    /// Takes what was accepted out of the buckets, in the order of consumption: a line's records laid end to end on one side, its
    /// buckets laid end to end on the other; what lies side by side is a record's share of a bucket. What lies beyond the last
    /// bucket is uncovered. The shares of a bucket are one transfer for each month in which they count.
    /// </summary>
    /// <remarks>
    /// $1 is now, $2 when this month began, $3 from when on carried data counts as used when it was (the grace of late usage), $4
    /// the UUIDv7 of the chunk as 32 hexadecimal digits: its transfers bear it, numbered in the last eight.
    /// </remarks>
    public const string Book = """
        with usable as materialized (
            select b.id, b.line_id, b.kind, b.remaining,
                sum(b.remaining) over (partition by b.line_id order by b.kind, b.expires_at, b.id)::bigint
                    as left_upto
            from buckets b
            where b.line_id in (select line_id from usage_accepted)
                and b.kind <> 5 and b.remaining > 0 and b.expires_at > $1
        ), spent as materialized (
            select bucket_id, max(counted_at) as event_at, sum(bytes)::bigint as bytes,
                row_number() over (order by bucket_id, counted_at < $2) - 1 as number
            from (
                select u.id as bucket_id,
                    (least(a.used_upto, u.left_upto) - greatest(a.used_upto - a.bytes, u.left_upto - u.remaining)) as bytes,
                    case when a.event_at < $1 and (a.event_at >= $2 or u.kind = 1 and a.event_at >= $3)
                        then a.event_at else $1 end as counted_at
                from usage_accepted a
                join usable u on u.line_id = a.line_id
                    and u.left_upto - u.remaining < a.used_upto and a.used_upto - a.bytes < u.left_upto
            ) as shares
            group by bucket_id, counted_at < $2
        ), transferred as (
            insert into transfers (id, idempotency_key, reason, source_bucket_id, bytes, event_at, booked_at)
            select (left($4, 24) || lpad(to_hex(number), 8, '0'))::uuid, 'usage/' || $4 || '/' || number, 4,
                bucket_id, bytes, event_at, $1
            from spent order by number
        ), recorded as (
            insert into usage_records (record_id, line_id, bytes, uncovered_bytes, event_at, booked_at)
            select a.record_id, a.line_id, a.bytes,
                greatest(0, least(a.bytes, a.used_upto - coalesce(had.bytes, 0))), a.event_at, $1
            from usage_accepted a
            left join (select line_id, sum(remaining)::bigint as bytes from usable group by line_id) as had using (line_id)
        ), by_day as materialized (
            select line_id, used_on, sum(bytes)::bigint as bytes from usage_accepted group by line_id, used_on
        ), added_to_days as (
            insert into usage_days (line_id, day, bytes) select line_id, used_on, bytes from by_day
            on conflict (line_id, day) do update set bytes = usage_days.bytes + excluded.bytes
        ), added_to_months as (
            insert into usage_months (line_id, month, bytes)
            select line_id, (extract(year from used_on) * 100 + extract(month from used_on))::int as month, sum(bytes)
            from by_day group by line_id, month
            on conflict (line_id, month) do update set bytes = usage_months.bytes + excluded.bytes
        )
        update buckets set remaining = buckets.remaining - of_bucket.bytes
        from (select bucket_id, sum(bytes)::bigint as bytes from spent group by bucket_id) as of_bucket
        where buckets.id = of_bucket.bucket_id
        """;

    /// <summary>Tells the network, at $1, of the lines that this has left without data.</summary>
    public static readonly string TellNetwork = NetworkEventRows.Tell(
        """
        select line.id, not exists (
            select from buckets b where b.line_id = line.id and b.kind <> 5 and b.remaining > 0 and b.expires_at > $1), $1
        from (select distinct line_id as id from usage_accepted) as line
        """
    );

    /// <summary>Notes the shares that this has reached; parameters as <see cref="UsageMarkRows.Note"/> names them.</summary>
    public static readonly string NoteMarks = UsageMarkRows.Note("select line_id from usage_accepted");
}
