-- Reminders of next steps that fell due before their reader's team was told of the bot; given when it is.
create table step_waiting (
    org_id uuid not null references organization,
    id uuid not null,
    subject text not null check (subject in ('VISIT', 'LEAD', 'PARKED')),
    member_id uuid not null,
    step_at timestamptz not null,
    due_at timestamptz not null,
    primary key (org_id, id, due_at)
);
