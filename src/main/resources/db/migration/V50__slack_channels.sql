-- The channels the bot was invited to and who is in them: the teams that could be made of them.
create table slack_channel (
    org_id uuid not null references organization,
    tenant_key text not null,
    channel text not null,
    name text not null,
    users text[] not null,
    primary key (org_id, tenant_key, channel)
);

-- The newest message with a menu in each user's direct conversation: a digit that chooses from it rewrites it.
create table slack_menu (
    org_id uuid not null references organization,
    tenant_key text not null,
    user_id text not null,
    channel text not null,
    ts text not null,
    text text not null,
    blocks jsonb not null,
    primary key (org_id, tenant_key, user_id)
);

-- Invitations of an admin to install a workspace into their organization, by their hash.
create table slack_invitation (
    digest text primary key,
    org_id uuid not null references organization,
    expires_at timestamptz not null
);
alter table slack_oauth_state add column org_id uuid references organization;
