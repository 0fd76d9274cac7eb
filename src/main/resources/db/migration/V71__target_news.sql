-- What a member last knew of a target before the changes that one message tells of together, the batch; the later columns say what
-- the last of these changes set. A null value is no target.
create table target_news (
    org_id uuid not null,
    member_id uuid not null,
    batch text not null,
    metric text not null,
    before_value numeric(19, 4),
    before_period text,
    since date not null,
    changed_by uuid,
    primary key (org_id, member_id, batch, metric),
    foreign key (org_id, member_id) references member
);
