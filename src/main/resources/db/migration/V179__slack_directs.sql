-- The direct conversation with each user.
create table slack_direct (
    org_id uuid not null references organization,
    tenant_key text not null,
    user_id text not null,
    channel text not null,
    primary key (org_id, tenant_key, user_id)
);
