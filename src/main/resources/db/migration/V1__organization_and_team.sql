-- Every business table has primary key (org_id, id): the organization is the tenant.
create table organization (
    id uuid primary key,
    name text not null,
    kind text not null check (kind in ('home', 'guest', 'demo')),
    country text not null,
    zone text not null,
    language text not null,
    currency text not null,
    created_at timestamptz not null,
    version int not null
);

create table installation (
    org_id uuid not null references organization,
    id uuid not null,
    platform text not null,
    tenant_key text not null,
    state text not null check (state in ('active', 'dead')),
    created_at timestamptz not null,
    primary key (org_id, id),
    unique (platform, tenant_key)
);

create table member (
    org_id uuid not null references organization,
    id uuid not null,
    key text not null,
    name text not null,
    name_key text not null,
    language text not null,
    zone text not null,
    state text not null check (state in ('provisional', 'active', 'left')),
    joined_on date not null,
    version int not null,
    primary key (org_id, id),
    unique (org_id, key)
);
create index member_name on member (org_id, name_key text_pattern_ops);

create table identity (
    org_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    platform text not null,
    tenant_key text not null,
    external_id text not null,
    email text,
    email_verified boolean not null default false,
    primary key (org_id, id),
    foreign key (org_id, member_id) references member,
    unique (platform, tenant_key, external_id)
);
create index identity_member on identity (org_id, member_id);
create index identity_email on identity (org_id, lower(email));

-- Dated rows: valid_from is the first day, valid_to the first day no longer; null is open.
create table member_role (
    org_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    role text not null check (role in ('REP', 'MANAGER', 'FINANCE', 'ADMIN')),
    valid_from date not null,
    valid_to date,
    primary key (org_id, id),
    foreign key (org_id, member_id) references member
);
create index member_role_member on member_role (org_id, member_id);

create table member_position (
    org_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    job text not null check (job in ('sales', 'marketing', 'customer success', 'back office')),
    tier text not null check (tier in ('newcomer', 'regular', 'veteran')),
    valid_from date not null,
    valid_to date,
    primary key (org_id, id),
    foreign key (org_id, member_id) references member
);
create index member_position_member on member_position (org_id, member_id);

create table team (
    org_id uuid not null references organization,
    id uuid not null,
    key text not null,
    name text not null,
    version int not null,
    primary key (org_id, id),
    unique (org_id, key)
);

create table team_parent (
    org_id uuid not null,
    id uuid not null,
    team_id uuid not null,
    parent_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (org_id, id),
    foreign key (org_id, team_id) references team,
    foreign key (org_id, parent_id) references team
);

create table team_membership (
    org_id uuid not null,
    id uuid not null,
    team_id uuid not null,
    member_id uuid not null,
    manages boolean not null,
    valid_from date not null,
    valid_to date,
    primary key (org_id, id),
    foreign key (org_id, team_id) references team,
    foreign key (org_id, member_id) references member
);
create index team_membership_member on team_membership (org_id, member_id);
create index team_membership_team on team_membership (org_id, team_id);

create table team_channel (
    org_id uuid not null,
    id uuid not null,
    team_id uuid not null,
    platform text not null,
    conversation text not null,
    primary key (org_id, id),
    foreign key (org_id, team_id) references team,
    unique (org_id, platform, conversation)
);

-- Inherited organization, then team, then member; scope_id is the id of that scope.
create table setting (
    org_id uuid not null references organization,
    scope text not null check (scope in ('organization', 'team', 'member')),
    scope_id uuid not null,
    key text not null,
    value jsonb not null,
    primary key (org_id, scope, scope_id, key)
);
