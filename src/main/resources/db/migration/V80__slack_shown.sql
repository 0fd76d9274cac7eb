-- Messages for one person's eyes, and others a form was opened from, as they were shown: Slack does not send them along
-- when their buttons are pressed. shown_at is a wall time.
create table slack_shown (
    org_id uuid not null references organization,
    id uuid not null,
    text text not null,
    blocks jsonb not null,
    shown_at timestamptz not null,
    primary key (org_id, id)
);
create index slack_shown_at on slack_shown (shown_at);
-- Where a menu was answered in the acknowledgement of a command, the address that replaces it, and until when.
alter table slack_menu add column url text not null default '';
alter table slack_menu add column url_until timestamptz;
