-- When the rule that holds reminds of a lead's first response: remind_at is that as long as nothing put the reminder off.
alter table lead_assignment add column rule_remind_at timestamptz;
update lead_assignment set rule_remind_at = remind_at
    where first_touch_at is null and ended_at is null and remind_at <= deadline_at;
-- First responses whose time runs: what a changed setting moves.
create index lead_assignment_running on lead_assignment (org_id, deadline_at)
    where ended_at is null and first_touch_at is null;
