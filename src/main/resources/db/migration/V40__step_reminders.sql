-- The time a step's reminder was last owed for: a step that is moved falls due again. Steps that are past are no news.
alter table visit add column step_reminded_for timestamptz;
alter table lead add column step_reminded_for timestamptz;

update visit set step_reminded_for = next_at where next_at < now();
update lead set step_reminded_for = next_at where next_at < now();

create index visit_step_due on visit (next_at)
    where next_at is not null and lead_id is null and voided_at is null
        and step_reminded_for is distinct from next_at;
create index lead_step_due on lead (next_at)
    where next_at is not null and state = 'open' and voided_at is null
        and step_reminded_for is distinct from next_at;
-- A parked lead wakes on its day at nine, or at the time that was given for it.
create index lead_parked_due on lead (
        (case when (next_at at time zone zone)::date = parked_until then next_at
            else (parked_until + time '09:00') at time zone zone end))
    where parked_until is not null and state = 'parked' and voided_at is null;
