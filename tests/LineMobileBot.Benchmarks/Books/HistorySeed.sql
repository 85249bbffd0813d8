-- One past month, long over: of every line the bucket of its plan data, used up; of every tenth line also the two transfers that say so. (A balance reads
-- the index in which all buckets of a line lie side by side, and no transfers.)
-- {lines}, {back}: how many months ago; {month}: its number; {start}, {end}: of the month as literals.
insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
select ('01' || lpad(to_hex(127 - {back}), 2, '0') || lpad(to_hex(n), 8, '0') || '70008000' || lpad('5', 12, '0'))::uuid,
    ('0190' || lpad(to_hex(n), 8, '0') || '70008000' || lpad('2', 12, '0'))::uuid, 3, {month}, 12000000000, 0, {end}
from generate_series(1, {lines}) n;

insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
select bucket, 'history/' || bucket || '/0', 1, null, bucket, 12000000000, {start}, {start}
from generate_series(1, {lines}, 10) n,
    lateral (select ('01' || lpad(to_hex(127 - {back}), 2, '0') || lpad(to_hex(n), 8, '0') || '70008000' || lpad('5', 12, '0'))::uuid as bucket) as plan;

insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
select ('01' || lpad(to_hex(127 - {back}), 2, '0') || lpad(to_hex(n), 8, '0') || '70008000' || lpad('6', 12, '0'))::uuid,
    'history/' || bucket || '/1', 4, bucket, null, 12000000000, {start}::timestamptz + interval '10 days', {start}::timestamptz + interval '10 days'
from generate_series(1, {lines}, 10) n,
    lateral (select ('01' || lpad(to_hex(127 - {back}), 2, '0') || lpad(to_hex(n), 8, '0') || '70008000' || lpad('5', 12, '0'))::uuid as bucket) as plan;
