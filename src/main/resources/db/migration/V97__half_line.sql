-- The line of a member in a conversation that lacks a value: the words said next are put to it.
create table half_line (
    org_id uuid not null references organization,
    id uuid not null,
    member_id uuid not null,
    platform text not null,
    conversation text not null,
    line text not null,
    asked_at timestamptz not null,
    primary key (org_id, member_id, platform, conversation)
);
