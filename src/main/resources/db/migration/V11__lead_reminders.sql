-- How often the owner reached nobody, and how many reminders this assignment has had: each one is owed once.
alter table lead_assignment add column no_answers int not null default 0;
alter table lead_assignment add column reminders int not null default 0;

create index lead_assignment_owner on lead_assignment (org_id, member_id) where ended_at is null;

alter table lead add column hand_overs int not null default 0;
