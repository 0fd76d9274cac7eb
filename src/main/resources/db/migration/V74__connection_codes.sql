-- Codes that connect a member's second platform, by their hash; expires_at and since are wall times. A used one stays until
-- it expires, so that a repeat is told what was done.
create table connection_code (
    org_id uuid not null references organization,
    digest text not null,
    member_id uuid not null,
    expires_at timestamptz not null,
    used boolean not null default false,
    primary key (org_id, digest),
    foreign key (org_id, member_id) references member
);

-- Wrong codes a member typed since then.
create table connection_guess (
    org_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    wrong int not null,
    primary key (org_id, member_id),
    foreign key (org_id, member_id) references member
);
