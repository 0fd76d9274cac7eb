-- When a parked lead wakes where a time was given for it: it holds on the day the lead is parked until.
alter table lead add column wakes_at timestamptz;
drop index lead_parked_due;
create index lead_parked_due on lead (
        (case when (wakes_at at time zone zone)::date = parked_until then wakes_at
            when (next_at at time zone zone)::date = parked_until then next_at
            else (parked_until + time '09:00') at time zone zone end))
    where parked_until is not null and state = 'parked' and voided_at is null;
