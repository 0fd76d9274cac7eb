-- Append only. seq and link_hash are given by the sequencer after the commit; forgetting empties payload and salt.
create table journal_entry (
    org_id uuid not null references organization,
    id uuid not null,
    at timestamptz not null,
    member_id uuid,
    source text not null,
    kind text not null,
    subject_kind text not null,
    subject_id uuid not null,
    payload text,
    salt bytea,
    content_hash text not null,
    source_key text,
    line int,
    answer text,
    seq bigint,
    link_hash bytea,
    primary key (org_id, id)
);
create unique index journal_entry_source on journal_entry (org_id, source_key, line) where source_key is not null;
create unique index journal_entry_seq on journal_entry (seq) where seq is not null;
create index journal_entry_unsealed on journal_entry (id) where seq is null;
-- "last" and undo ask for a member's newest entries
create index journal_entry_member on journal_entry (org_id, member_id, id);
create index journal_entry_subject on journal_entry (org_id, subject_id);

create table journal_head (
    org_id uuid primary key references organization,
    seq bigint not null,
    link_hash bytea not null
);

create table follower (
    name text primary key,
    last_seq bigint not null
);

create table follower_parked (
    name text not null,
    seq bigint not null,
    error text not null,
    parked_at timestamptz not null,
    primary key (name, seq)
);

create table business_clock (
    id smallint primary key check (id = 1),
    offset_millis bigint not null
);

-- Every "when" that is computed with a working calendar: a team's board, a checkpoint.
create table due_run (
    org_id uuid not null references organization,
    kind text not null,
    subject_id uuid not null,
    next_run_at timestamptz not null,
    primary key (org_id, kind, subject_id)
);
create index due_run_next on due_run (next_run_at);
