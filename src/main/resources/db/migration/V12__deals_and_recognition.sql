-- The question about an unusual amount that a deal answered: pressing its button twice makes one deal.
alter table deal add column asked_key uuid;
create unique index deal_asked on deal (org_id, asked_key) where asked_key is not null;

create index deal_share_member on deal_share (org_id, member_id);
create index kudos_to on kudos (org_id, to_id, occurred_on);
create index blocker_record on blocker (org_id, record_id);

-- What a team's channel heard about, so that a day's limit holds and what was taken back is corrected. A held one is
-- told in the summary of posted_on, waiting until then.
create table channel_post (
    org_id uuid not null references organization,
    id uuid not null,
    team_id uuid not null,
    subject_kind text not null check (subject_kind in ('deal', 'kudos')),
    subject_id uuid not null,
    posted_on date not null,
    held boolean not null,
    state text not null check (state in ('posted', 'waiting')),
    primary key (org_id, id),
    unique (org_id, subject_id)
);
create index channel_post_day on channel_post (org_id, team_id, posted_on);

-- Which message to the managers tells of a blocker: the first at once, those of the next quarter of an hour together.
-- team_id is the organization's id for somebody without a team.
create table blocker_notice (
    org_id uuid not null,
    blocker_id uuid not null,
    team_id uuid not null,
    due_at timestamptz not null,
    first boolean not null,
    primary key (org_id, blocker_id),
    foreign key (org_id, blocker_id) references blocker
);
create index blocker_notice_team on blocker_notice (org_id, team_id, due_at);
