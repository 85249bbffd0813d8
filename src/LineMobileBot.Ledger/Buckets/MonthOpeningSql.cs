using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Throttling;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// The opening of a month for many lines at once: what <see cref="MonthOpening"/> says of one, in statements over sets. Both forms write the
/// same rows; a property test tells both the same stories.
/// </summary>
internal static class MonthOpeningSql
{
    /// <summary>In the order in which every book locks its lines. Those before their start have no month to open, those that ended need none.</summary>
    public const string LockLines = $"""
        select id, opened_month from lines
        where id = any($1) and opened_month is not null and (ends_at is null or ends_at > {LineRows.OpenedMonthStart})
        order by id for no key update
        """;

    /// <summary>
    /// Turns the lines $1 that have opened the month before into the month: unclaimed reservations go back, what is left of plan data
    /// becomes carried data, what is due expires, the new plan data is issued; everything a cancelled line has expires.
    /// </summary>
    /// <remarks>
    /// $2 is now, $3 the month, $4 when it begins, $5 when it ends, $6 the month before, $7 when that began, $8 a UUIDv7 as 32
    /// hexadecimal digits: the transfers bear it, numbered in the last eight. Whatever ends with the month before is empty afterwards,
    /// so nothing needs to be told apart when buckets are written. Under the lines' locks no row of theirs moves: each is found again by its place.
    /// </remarks>
    public const string Turn = """
        with turning as materialized (
            select l.id, l.ctid as place, l.state = 6 or (l.ends_at is not null and l.ends_at <= $4) as is_over
            from lines l
            where l.id = any($1) and l.opened_month = $6 and (l.ends_at is null or l.ends_at > $7)
        ), held as materialized (
            select b.id, b.ctid as place, b.line_id, b.kind, b.month, b.remaining, b.expires_at, t.is_over
            from turning t
            join buckets b on b.line_id = t.id and b.expires_at > $7
            where b.remaining > 0 or (b.kind = 3 and b.month = $6)
        ), returned as (
            select r.id, r.line_id, r.is_over, r.remaining, r.expires_at, p.id as plan_id
            from held r
            join buckets p on p.line_id = r.line_id and p.kind = 3 and p.month = r.month
            where r.kind = 5 and r.expires_at <= $4
        ), plans_left as (
            select plan_id as id, line_id, is_over, sum(bytes)::bigint as bytes
            from (
                select id as plan_id, line_id, is_over, remaining as bytes from held where kind = 3 and month = $6
                union all
                select plan_id, line_id, is_over, remaining from returned) as parts
            group by plan_id, line_id, is_over
        ), expired as (
            select id, line_id, bytes, row_number() over (partition by line_id order by id) + 1 as part
            from (
                select id, line_id, remaining as bytes
                from held where kind in (1, 2, 4) and remaining > 0 and (is_over or expires_at <= $4)
                union all
                select id, line_id, bytes from plans_left where is_over and bytes > 0) as due
        ), granted as (
            select distinct on (t.id) t.id as line_id, p.data_bytes as bytes
            from turning t
            join line_plans lp on lp.line_id = t.id
            join plans p on p.code = lp.plan_code and p.version = lp.plan_version
            where not t.is_over
            order by t.id, lp.from_month <= $3 desc,
                case when lp.from_month <= $3 then -lp.from_month else lp.from_month end
        ), moves as (
            select 8 as reason, null::bigint as part, line_id, id as source_id, plan_id as destination_id, remaining as bytes,
                expires_at as event_at, id as reverses_id
            from returned
            union all
            select 1, 0, line_id, null, null, bytes, $4, null from granted
            union all
            select 2, 1, line_id, id, null, bytes, $4, null from plans_left where not is_over and bytes > 0
            union all
            select 10, part, line_id, id, null, bytes, $4, null from expired
        ), posted as materialized (
            select (left($8, 24) || lpad(to_hex(row_number() over () - 1), 8, '0'))::uuid as id, m.* from moves m
        ), issued as (
            insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
            select id, line_id, case reason when 1 then 3 else 1 end, case reason when 1 then $3 else $6 end, bytes, bytes, $5
            from posted where reason in (1, 2)
        ), booked as (
            insert into transfers (
                id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at, reverses_id)
            select id,
                case reason when 8 then 'out-of-time/' || replace(source_id::text, '-', '') || '/0'
                    else 'month/' || replace(line_id::text, '-', '') || '/' || $3 || '/' || part end,
                reason, source_id, case when reason in (1, 2) then id else destination_id end, bytes, event_at, $2, reverses_id
            from posted
        ), emptied as (
            update buckets set remaining = buckets.remaining - held.remaining
            from held where buckets.ctid = held.place and held.remaining > 0 and (held.is_over or held.expires_at <= $4)
        )
        update lines set opened_month = $3 from turning where lines.ctid = turning.place
        """;

    /// <summary>
    /// Gives back what nobody claimed in time in the month that is open: $1 the lines, $2 now, $3 when the month began, $4 as $8
    /// above.
    /// </summary>
    public const string ReturnReservations = """
        with due as materialized (
            select r.id, r.remaining, r.expires_at, p.id as plan_id, row_number() over (order by r.id) - 1 as number
            from buckets r
            join buckets p on p.line_id = r.line_id and p.kind = 3 and p.month = r.month
            where r.line_id = any($1) and r.kind = 5 and r.remaining > 0 and r.expires_at > $3 and r.expires_at <= $2
        ), booked as (
            insert into transfers (
                id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at, reverses_id)
            select (left($4, 24) || lpad(to_hex(number), 8, '0'))::uuid,
                'out-of-time/' || replace(id::text, '-', '') || '/0', 8, id, plan_id, remaining, expires_at, $2, id
            from due order by number
        ), changes as (
            select id, -remaining as bytes from due
            union all
            select plan_id, sum(remaining)::bigint from due group by plan_id
        )
        update buckets set remaining = buckets.remaining + changes.bytes from changes where buckets.id = changes.id
        """;

    /// <summary>Tells the network, at $2, of those of the lines $1 that were slow and have data again.</summary>
    public static readonly string TellNetwork = NetworkEventRows.Tell(
        """
        select l.id, false, $2::timestamptz
        from lines l
        where l.id = any($1) and l.throttled and l.opened_month is not null and l.state <> 6
            and (l.ends_at is null or l.ends_at > $2)
            and exists (
                select from buckets b where b.line_id = l.id and b.kind <> 5 and b.remaining > 0 and b.expires_at > $2)
        """
    );
}
