-- What is still to be asked of or told to platforms besides messages, for all platforms; tenant_key is the workspace, due_at a
-- wall time.
create table platform_task (
    org_id uuid not null references organization,
    id uuid not null,
    platform text not null,
    tenant_key text not null,
    kind text not null,
    subject text not null,
    payload jsonb not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    state text not null check (state in ('due', 'failed')),
    reason text,
    primary key (org_id, id),
    unique (org_id, platform, kind, subject)
);
create index platform_task_due on platform_task (platform, due_at) where state = 'due';
insert into platform_task (org_id, id, platform, tenant_key, kind, subject, payload, due_at, attempts, state, reason)
    select org_id, id, 'slack', tenant_key, kind, subject, payload, due_at, attempts, state, reason from slack_task
    union all
    select org_id, id, 'dingtalk', '', kind, subject, payload, due_at, attempts, state, reason from dingtalk_task;
drop table slack_task;
drop table dingtalk_task;

-- Who else reads a message with buttons that went to several people at once.
create table dingtalk_reader (
    org_id uuid not null references organization,
    conversation text not null,
    message_id uuid not null,
    primary key (org_id, conversation, message_id)
);
create index dingtalk_button_message on dingtalk_button (org_id, message_id);
create index dingtalk_button_conversation on dingtalk_button (org_id, conversation, drawn_at);
create index dingtalk_button_drawn on dingtalk_button (drawn_at);
create index dingtalk_sent_at on dingtalk_sent (sent_at);

-- What the contacts say of people: manager_id and departments are DingTalk's ids. No mobile numbers.
create table dingtalk_person (
    org_id uuid not null references organization,
    corp_id text not null,
    user_id text not null,
    name text not null,
    manager_id text,
    departments bigint[] not null,
    primary key (org_id, corp_id, user_id)
);

create table dingtalk_department (
    org_id uuid not null references organization,
    corp_id text not null,
    department_id bigint not null,
    name text not null,
    read_at timestamptz not null,
    primary key (org_id, corp_id, department_id)
);
