-- The DingTalk organization that the configured app belongs to, learnt from its first message.
create table dingtalk_corp (
    org_id uuid not null references organization,
    corp_id text not null,
    since timestamptz not null,
    primary key (org_id, corp_id),
    unique (corp_id)
);

-- The newest short-lived address for replies in a conversation; expires_at is a wall time.
create table dingtalk_session (
    org_id uuid not null references organization,
    conversation text not null,
    url text not null,
    expires_at timestamptz not null,
    primary key (org_id, conversation)
);

-- A message whose earlier attempts ended without anybody knowing whether it arrived.
create table dingtalk_sending (
    org_id uuid not null references organization,
    id uuid not null,
    unclear int not null,
    primary key (org_id, id)
);

-- A message that arrived under DingTalk's own key of it, so that a reply that quotes it finds what it is about.
create table dingtalk_sent (
    org_id uuid not null references organization,
    sent_key text not null,
    conversation text not null,
    subject text not null,
    sent_at timestamptz not null,
    primary key (org_id, sent_key)
);

-- A button of a message by its mark, which the text carries that pressing it sends. mark_row is the row it stands in.
create table dingtalk_button (
    org_id uuid not null references organization,
    mark text not null,
    conversation text not null,
    message_id uuid not null,
    mark_row int not null,
    label text not null,
    line text not null,
    version int,
    form boolean not null,
    drawn_at timestamptz not null,
    primary key (org_id, mark)
);

-- Which row of buttons was obeyed, where and by whom: a message to several people is obeyed by each of them.
create table dingtalk_press (
    org_id uuid not null references organization,
    message_id uuid not null,
    mark_row int not null,
    conversation text not null,
    label text not null,
    name text not null,
    primary key (org_id, message_id, mark_row, conversation)
);

-- What is still to be asked of or told to DingTalk besides messages; due_at is a wall time.
create table dingtalk_task (
    org_id uuid not null references organization,
    id uuid not null,
    kind text not null,
    subject text not null,
    payload jsonb not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    state text not null check (state in ('due', 'failed')),
    reason text,
    primary key (org_id, id),
    unique (org_id, kind, subject)
);
create index dingtalk_task_due on dingtalk_task (due_at) where state = 'due';

-- Pictures that DingTalk has already.
create table dingtalk_file (
    org_id uuid not null references organization,
    picture_id uuid not null,
    media_id text not null,
    primary key (org_id, picture_id),
    foreign key (org_id, picture_id) references picture
);
