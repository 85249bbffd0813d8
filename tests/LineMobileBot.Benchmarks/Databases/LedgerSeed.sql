-- A town of lines in the middle of a month: everybody linked, the month opened, some with carried, received and bought data.
-- What was issued and used is booked as transfers, so that the book balances as a real one does.
-- The temporary table "seed" holds one row: lines, month, month_start, month_end, next_end, last_month.

-- Ids that rise with time, as UUIDv7 do.
create function pg_temp.id(kind int, n int) returns uuid language sql immutable as
$$ select ('0190' || lpad(to_hex(n), 8, '0') || '7000' || '8000' || lpad(to_hex(kind), 12, '0'))::uuid $$;

create temp table people as
select n, pg_temp.id(1, n) as contractor, pg_temp.id(2, n) as line, pg_temp.id(3, n) as code, {line_user} as line_user
from seed, generate_series(1, seed.lines) n;

insert into plans (code, version, series, data_bytes, service, base_fee_yen, sale_from)
values ('basic-12gb-voice', 1, 3, 12000000000, 3, 3200, '2020-02-19')
on conflict do nothing;

insert into households (id) select 'bench-' || n from people;

insert into contractors (id, login_id, name, email, household_id, created_at)
select contractor, 'bench-' || n, 'Bench ' || n, 'bench-' || n || '@example.com', 'bench-' || n, month_start from people, seed;

insert into lines (id, contractor_id, msisdn, carrier, state, user_name, applied_at, shipping_notice_at, started_at, opened_month)
select line, contractor, '+8170' || lpad(n::text, 8, '0'), 1, 3, 'Bench ' || n,
    month_start - interval '40 days', month_start - interval '35 days', month_start - interval '33 days', month
from people, seed;

insert into line_plans (line_id, from_month, plan_code, plan_version)
select line, last_month, 'basic-12gb-voice', 1 from people, seed;

insert into usage_codes (id, line_id, version, state, look_up, ciphertext, last_four, issued_at)
select code, line, 1, 1, sha256(line_user::bytea), sha256(line_user::bytea), lpad((n % 10000)::text, 4, '0'),
    month_start - interval '35 days'
from people, seed;

insert into user_links (id, line_id, line_account, code_id, last_four, linked_at)
select pg_temp.id(4, n), line, line_user, code, lpad((n % 10000)::text, 4, '0'), month_start - interval '30 days'
from people, seed;

-- What was issued, where it came from and what is left: last month's plan data (all used or carried), this month's, and for a
-- share of the lines carried, received and bought data. The giver of every third line's gift is the line before it.
create temp table issued as
select n, line, pg_temp.id(5, n) as bucket, 3 as kind, last_month as month, 12000000000 as granted, 0::bigint as remaining,
    month_start as expires_at, null::uuid as source, 1 as reason, month_start - interval '30 days' as at
from people, seed
union all
select n, line, pg_temp.id(6, n), 3, month, 12000000000,
    12000000000 - case when n % 2 = 0 then 0 else 650000000 end
        - case when n % 3 = 2 and n < lines then 500000000 else 0 end,
    month_end, null, 1, month_start
from people, seed
union all
select n, line, pg_temp.id(7, n), 1, last_month, 1500000000, 1380000000, month_end, pg_temp.id(5, n), 2, month_start
from people, seed where n % 2 = 0
union all
select n, line, pg_temp.id(8, n), 2, month, 500000000, 500000000, month_end, pg_temp.id(6, n - 1), 5, month_start
from people, seed where n % 3 = 0
union all
select n, line, pg_temp.id(9, n), 4, month, 1000000000, 1000000000, next_end, null, 3, month_start
from people, seed where n % 5 = 0;

insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
select bucket, line, kind, month, granted, remaining, expires_at from issued order by bucket;

insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
select bucket, 'bench/' || bucket || '/0', reason, source, bucket, granted, at, at from issued order by bucket;

-- Whatever is neither left nor given away was used.
insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
select pg_temp.id(16 + row_number() over (partition by n order by bucket)::int, n), 'bench/' || bucket || '/1', 4, bucket, null,
    used, at, at
from (
    select i.*, granted - remaining - coalesce(given, 0) as used
    from issued i
    left join (select source, sum(granted) as given from issued group by source) as out_of on out_of.source = i.bucket
) as all_issued
where used > 0;

insert into usage_months (line_id, month, bytes)
select line, month, case when n % 2 = 0 then 120000000 else 650000000 end from people, seed;
