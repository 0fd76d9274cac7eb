-- The newest card of a kind that says how things stand which each reader was sent, as a hash; whatever is older than after_id
-- was owed before it was written.
create table outbox_standing (
    org_id uuid not null references organization,
    platform text not null,
    conversation text not null,
    kind text not null,
    message_id uuid not null,
    after_id uuid not null,
    card text not null,
    primary key (org_id, platform, conversation, kind)
);
