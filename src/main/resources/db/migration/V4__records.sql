-- Short numbers (V31, L12, D7) come in blocks: unique, never reused, gaps allowed.
create table number_block (
    org_id uuid not null references organization,
    kind text not null,
    next_number bigint not null,
    primary key (org_id, kind)
);

-- canonical_id is the customer itself, or the one it was merged into.
create table customer (
    org_id uuid not null references organization,
    id uuid not null,
    name text not null,
    name_key text not null,
    canonical_id uuid not null,
    created_by uuid not null,
    created_at timestamptz not null,
    created_on date not null,
    version int not null,
    primary key (org_id, id),
    foreign key (org_id, canonical_id) references customer
);
create unique index customer_name on customer (org_id, name_key);
create index customer_name_start on customer (org_id, name_key text_pattern_ops);
create index customer_canonical on customer (org_id, canonical_id);

create table customer_alias (
    org_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null,
    name_key text not null,
    primary key (org_id, id),
    foreign key (org_id, customer_id) references customer,
    unique (org_id, name_key)
);

-- What a merge or a renaming changed, so that it can be undone.
create table customer_change (
    org_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('merge', 'rename')),
    customer_id uuid not null,
    into_id uuid,
    moved_ids uuid[] not null,
    old_name text not null,
    new_name text not null,
    member_id uuid not null,
    at timestamptz not null,
    undone_at timestamptz,
    primary key (org_id, id),
    foreign key (org_id, customer_id) references customer
);

create table contact (
    org_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null,
    phone text,
    created_at timestamptz not null,
    primary key (org_id, id),
    foreign key (org_id, customer_id) references customer
);
create index contact_customer on contact (org_id, customer_id);

create table lead (
    org_id uuid not null,
    id uuid not null,
    number bigint not null,
    customer_id uuid not null,
    stage text not null,
    state text not null check (state in ('open', 'parked', 'won', 'lost', 'invalid')),
    source text not null,
    contact_name text,
    phone text,
    need text,
    note text,
    next_step text,
    next_at timestamptz,
    parked_until date,
    reason text,
    closed_at timestamptz,
    closed_on date,
    created_by uuid not null,
    team_id uuid,
    occurred_at timestamptz not null,
    occurred_on date not null,
    zone text not null,
    typed text not null,
    link text,
    last_touch_at timestamptz not null,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    version int not null,
    primary key (org_id, id),
    unique (org_id, number),
    foreign key (org_id, customer_id) references customer
);
create index lead_customer on lead (org_id, customer_id);
create index lead_closed on lead (org_id, closed_on) where closed_on is not null;

-- A hand-over is a new row. deadline_at is fixed once the first touch came or it passed; remind_at is a cache of when
-- the first-response reminder is due, null when none is.
create table lead_assignment (
    org_id uuid not null,
    id uuid not null,
    lead_id uuid not null,
    member_id uuid not null,
    team_id uuid,
    source text not null check (source in ('self', 'colleague', 'system')),
    assigned_at timestamptz not null,
    assigned_on date not null,
    ended_at timestamptz,
    deadline_at timestamptz not null,
    first_touch_at timestamptz,
    remind_at timestamptz,
    reminded_at timestamptz,
    primary key (org_id, id),
    foreign key (org_id, lead_id) references lead
);
create unique index lead_assignment_current on lead_assignment (org_id, lead_id) where ended_at is null;
create index lead_assignment_member on lead_assignment (org_id, member_id, assigned_on);
create index lead_assignment_remind on lead_assignment (remind_at) where remind_at is not null;

create table visit (
    org_id uuid not null,
    id uuid not null,
    number bigint not null,
    customer_id uuid not null,
    lead_id uuid,
    member_id uuid not null,
    team_id uuid,
    note text not null,
    need text,
    contact_name text,
    next_step text,
    next_at timestamptz,
    tags text[] not null,
    backdated boolean not null,
    occurred_at timestamptz not null,
    occurred_on date not null,
    zone text not null,
    source text not null,
    typed text not null,
    link text,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    version int not null,
    primary key (org_id, id),
    unique (org_id, number),
    foreign key (org_id, customer_id) references customer,
    foreign key (org_id, lead_id) references lead
);
create index visit_member on visit (org_id, member_id, occurred_on) include (customer_id) where voided_at is null;
create index visit_customer on visit (org_id, customer_id, occurred_on);
create index visit_team on visit (org_id, team_id, occurred_on) where voided_at is null;

create table follow_up (
    org_id uuid not null,
    id uuid not null,
    number bigint not null,
    lead_id uuid not null,
    customer_id uuid not null,
    member_id uuid not null,
    team_id uuid,
    outcome text not null check (outcome in ('reached', 'no answer')),
    note text not null,
    next_step text,
    next_at timestamptz,
    tags text[] not null,
    backdated boolean not null,
    occurred_at timestamptz not null,
    occurred_on date not null,
    zone text not null,
    source text not null,
    typed text not null,
    link text,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    version int not null,
    primary key (org_id, id),
    unique (org_id, number),
    foreign key (org_id, lead_id) references lead,
    foreign key (org_id, customer_id) references customer
);
create index follow_up_member on follow_up (org_id, member_id, occurred_on) where voided_at is null;
create index follow_up_lead on follow_up (org_id, lead_id, occurred_at);
create index follow_up_customer on follow_up (org_id, customer_id, occurred_on);

-- Support asked of the manager; open until answered or solved.
create table blocker (
    org_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    record_kind text not null,
    record_id uuid not null,
    member_id uuid not null,
    team_id uuid,
    text text not null,
    raised_at timestamptz not null,
    state text not null check (state in ('open', 'answered', 'solved')),
    answered_by uuid,
    answered_at timestamptz,
    version int not null,
    primary key (org_id, id)
);
create index blocker_open on blocker (org_id, team_id) where state = 'open';

create table deal (
    org_id uuid not null,
    id uuid not null,
    number bigint not null,
    customer_id uuid not null,
    lead_id uuid,
    member_id uuid not null,
    team_id uuid,
    state text not null check (state in ('entered', 'waiting', 'confirmed', 'sent back')),
    counted boolean not null,
    note text not null,
    tags text[] not null,
    backdated boolean not null,
    occurred_at timestamptz not null,
    occurred_on date not null,
    zone text not null,
    source text not null,
    typed text not null,
    link text,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    version int not null,
    primary key (org_id, id),
    unique (org_id, number),
    foreign key (org_id, customer_id) references customer,
    foreign key (org_id, lead_id) references lead
);
create index deal_customer on deal (org_id, customer_id, occurred_on);

create table deal_share (
    org_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    member_id uuid not null,
    team_id uuid,
    percent numeric(7, 4) not null check (percent > 0 and percent <= 100),
    primary key (org_id, id),
    foreign key (org_id, deal_id) references deal
);
create index deal_share_deal on deal_share (org_id, deal_id);

-- org_amount is in the organization's currency at the rate of entry; returns and adjustments have dates of their own.
create table deal_entry (
    org_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    kind text not null check (kind in ('won', 'return', 'adjust')),
    amount numeric(19, 4) not null,
    currency text not null,
    rate numeric(19, 8) not null,
    org_amount numeric(19, 4) not null,
    occurred_on date not null,
    primary key (org_id, id),
    foreign key (org_id, deal_id) references deal
);
create index deal_entry_day on deal_entry (org_id, occurred_on);
create index deal_entry_deal on deal_entry (org_id, deal_id);

create table comment (
    org_id uuid not null references organization,
    id uuid not null,
    record_kind text not null,
    record_id uuid not null,
    member_id uuid not null,
    text text not null,
    at timestamptz not null,
    primary key (org_id, id)
);
create index comment_record on comment (org_id, record_id);

create table attachment (
    org_id uuid not null,
    id uuid not null,
    record_kind text not null,
    record_id uuid not null,
    picture_id uuid not null,
    at timestamptz not null,
    primary key (org_id, id),
    foreign key (org_id, picture_id) references picture
);
create index attachment_record on attachment (org_id, record_id);

create table target (
    org_id uuid not null references organization,
    id uuid not null,
    subject text not null check (subject in ('organization', 'team', 'member')),
    subject_id uuid not null,
    metric text not null,
    period text not null check (period in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    value numeric(19, 4) not null,
    valid_from date not null,
    valid_to date,
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (org_id, id)
);
create index target_subject on target (org_id, subject_id, metric);

create table kudos (
    org_id uuid not null references organization,
    id uuid not null,
    from_id uuid not null,
    to_id uuid not null,
    team_id uuid,
    reason text not null,
    at timestamptz not null,
    occurred_on date not null,
    voided_at timestamptz,
    voided_by uuid,
    void_reason text,
    version int not null,
    primary key (org_id, id)
);
create index kudos_from on kudos (org_id, from_id, occurred_on);

create view counted_visit as select * from visit where voided_at is null;
create view counted_follow_up as select * from follow_up where voided_at is null;
create view counted_deal as select * from deal where voided_at is null and counted;
create view current_lead as select * from lead where voided_at is null;
