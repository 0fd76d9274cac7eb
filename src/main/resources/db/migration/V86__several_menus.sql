-- A member has several menus open in a conversation: a digit goes to the newest that is not answered yet.
alter table menu
    add column id uuid not null default gen_random_uuid(),
    add column question boolean not null default false,
    add column subjects text[] not null default '{}',
    add column answered text[] not null default '{}';
alter table menu alter column id drop default;
alter table menu drop constraint menu_pkey;
alter table menu add primary key (org_id, id);
create index menu_open on menu (org_id, member_id, platform, conversation, opened_at);
