-- What a setting was before that day, where its values are dated: null where it was inherited. What holds now stands in setting.
create table setting_past (
    org_id uuid not null references organization,
    scope text not null check (scope in ('organization', 'team')),
    scope_id uuid not null,
    key text not null,
    until date not null,
    value jsonb,
    primary key (org_id, scope, scope_id, key, until)
);
