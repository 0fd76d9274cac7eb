-- What groups are called, and since when the robot can't write there any more; null while it can. Wall time.
create table dingtalk_group (
    org_id uuid not null references organization,
    conversation text not null,
    title text not null,
    gone_at timestamptz,
    reason text,
    primary key (org_id, conversation)
);
