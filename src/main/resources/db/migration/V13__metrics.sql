-- Metrics start from a period's records of the organization or from a member's: each way needs its index.
create index lead_assignment_lead on lead_assignment (org_id, lead_id, assigned_at);
create index deal_day on deal (org_id, occurred_on) where voided_at is null and counted;
