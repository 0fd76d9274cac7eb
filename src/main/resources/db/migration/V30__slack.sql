-- A workspace: without a token of its own it is the one that the configured token is for. bot_token and refresh_token
-- are encrypted. tenant_key is the workspace's id in Slack, or the enterprise's where the app is installed for all of it.
create table slack_workspace (
    org_id uuid not null references organization,
    tenant_key text not null,
    bot_user text not null,
    bot_token text,
    refresh_token text,
    expires_at timestamptz,
    refreshing_until timestamptz not null default '-infinity',
    scopes text not null,
    state text not null check (state in ('active', 'dead', 'removed')),
    reason text,
    changed_at timestamptz not null,
    primary key (org_id, tenant_key),
    unique (tenant_key)
);

-- States of installations on their way, by their hash.
create table slack_oauth_state (
    digest text primary key,
    expires_at timestamptz not null
);

-- What is still to be asked of or told to Slack besides messages; due_at and lease_until are wall times.
create table slack_task (
    org_id uuid not null references organization,
    id uuid not null,
    tenant_key text not null,
    kind text not null,
    subject text not null,
    payload jsonb not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    state text not null check (state in ('due', 'failed')),
    reason text,
    primary key (org_id, id),
    unique (org_id, kind, subject)
);
create index slack_task_due on slack_task (due_at) where state = 'due';

-- A message on its way: without ts its outcome is not known yet.
create table slack_sending (
    org_id uuid not null references organization,
    id uuid not null,
    started_at timestamptz not null,
    attempts int not null,
    ts text,
    primary key (org_id, id)
);

-- Which row of buttons was obeyed, by whom.
create table slack_press (
    org_id uuid not null references organization,
    message text not null,
    block text not null,
    label text not null,
    name text not null,
    primary key (org_id, message, block)
);

-- Command lines too long for a button.
create table slack_line (
    org_id uuid not null references organization,
    id uuid not null,
    line text not null,
    primary key (org_id, id)
);

-- The home page each user was last shown.
create table slack_home (
    org_id uuid not null references organization,
    tenant_key text not null,
    user_id text not null,
    digest text not null,
    primary key (org_id, tenant_key, user_id)
);

-- Pictures that a workspace has already.
create table slack_file (
    org_id uuid not null references organization,
    tenant_key text not null,
    picture_id uuid not null,
    file_id text not null,
    uploaded_at timestamptz not null,
    primary key (org_id, tenant_key, picture_id),
    foreign key (org_id, picture_id) references picture
);
