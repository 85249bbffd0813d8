-- The baseline of the month's sweep: one statement that writes the rows of all lines, as somebody would who knew that nobody ever reserves, ends, is slow,
-- changes plans or misses a month. {start}, {end}: of the month as literals; {month}, {previous}: as numbers.
with ended as materialized (
    select id, line_id, kind, remaining from buckets where expires_at = {start} and remaining > 0
), moves as materialized (
    select '0191' || lpad(to_hex(row_number() over ()), 8, '0') as prefix, line_id, source, reason, bytes
    from (
        select line_id, id as source, case kind when 3 then 2 else 10 end as reason, remaining as bytes from ended
        union all
        select lp.line_id, null, 1, p.data_bytes
        from line_plans lp join plans p on p.code = lp.plan_code and p.version = lp.plan_version) as all_moves
), posted as materialized (
    select (prefix || '70008000000000000001')::uuid as id, line_id, source, reason, bytes from moves
), issued as (
    insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
    select id, line_id, case reason when 1 then 3 else 1 end, case reason when 1 then {month} else {previous} end, bytes, bytes, {end}
    from posted where reason in (1, 2)
), booked as (
    insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
    select id, 'month/' || replace(line_id::text, '-', '') || '/' || {month} || '/' || left(id::text, 13), reason, source, case when reason in (1, 2) then id end, bytes, {start}, now()
    from posted
), emptied as (
    update buckets set remaining = 0 from ended where buckets.id = ended.id
)
update lines set opened_month = {month} where opened_month = {previous}
