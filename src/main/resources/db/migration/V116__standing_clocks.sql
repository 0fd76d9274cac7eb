-- The clock of a first response stands while its lead is parked or closed without one: deadline_at is null then. It runs
-- from clock_from (null: from assigned_at), after it had run clock_ran seconds before.
alter table lead_assignment alter column deadline_at drop not null;
alter table lead_assignment add column clock_from timestamptz;
alter table lead_assignment add column clock_ran bigint not null default 0;
-- When a parked lead wakes is the lead's own: only a parked one has it.
update lead set wakes_at = null where wakes_at is not null and parked_until is null;
