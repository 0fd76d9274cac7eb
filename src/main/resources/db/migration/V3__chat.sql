create table outbox_lane (
    org_id uuid not null references organization,
    platform text not null,
    conversation text not null,
    kind text not null check (kind in ('DIRECT', 'CHANNEL')),
    retry_at timestamptz not null,
    lease_until timestamptz not null,
    lease_by uuid,
    primary key (org_id, platform, conversation)
);

-- not_before and expires_at are business times; retry_at and lease_until are wall times.
create table outbox_message (
    org_id uuid not null,
    id uuid not null,
    platform text not null,
    conversation text not null,
    kind text not null,
    payload jsonb not null,
    priority smallint not null,
    dedupe_key text not null,
    not_before timestamptz not null,
    expires_at timestamptz,
    language text not null,
    state text not null check (state in ('owed', 'sent', 'obsolete', 'blocked')),
    attempts int not null default 0,
    reason text,
    settled_at timestamptz,
    primary key (org_id, id),
    foreign key (org_id, platform, conversation) references outbox_lane,
    unique (org_id, dedupe_key)
);
create index outbox_message_owed on outbox_message (not_before) where state = 'owed';
create index outbox_message_lane on outbox_message (org_id, platform, conversation, priority, id) where state = 'owed';
create index outbox_message_blocked on outbox_message (org_id, id) where state = 'blocked';

-- The newest menu of a member in a conversation is what digits answer.
create table menu (
    org_id uuid not null references organization,
    member_id uuid not null,
    platform text not null,
    conversation text not null,
    options jsonb not null,
    opened_at timestamptz not null,
    primary key (org_id, member_id, platform, conversation)
);

create table picture (
    org_id uuid not null references organization,
    id uuid not null,
    media_type text not null,
    digest bytea not null,
    bytes bytea not null,
    member_id uuid,
    stored_at timestamptz not null,
    primary key (org_id, id)
);

create sequence console_revision;

create table console_message (
    org_id uuid not null references organization,
    id uuid not null,
    conversation text not null,
    revision bigint not null,
    at timestamptz not null,
    author text not null,
    content text not null,
    source_key text,
    visible_to text,
    primary key (org_id, id)
);
create index console_message_conversation on console_message (org_id, conversation, revision);
create unique index console_message_source on console_message (org_id, source_key) where source_key is not null;

create table console_read (
    org_id uuid not null references organization,
    member_id uuid not null,
    conversation text not null,
    revision bigint not null,
    primary key (org_id, member_id, conversation)
);
