-- A message that was posted and is about a record, so that an answer in its thread finds which; sent_at is a wall time.
create table slack_sent (
    org_id uuid not null references organization,
    tenant_key text not null,
    channel text not null,
    ts text not null,
    subject text not null,
    sent_at timestamptz not null,
    primary key (org_id, tenant_key, channel, ts)
);
create index slack_sent_at on slack_sent (sent_at);
