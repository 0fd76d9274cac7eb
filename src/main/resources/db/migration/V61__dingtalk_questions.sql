-- What the bot asked somebody for, field by field, where other platforms open a form. last_key is the message that was
-- taken as an answer last, so that its repeat is not the answer to the next question.
create table dingtalk_question (
    org_id uuid not null references organization,
    member_id uuid not null,
    conversation text not null,
    command text not null,
    answers jsonb not null,
    field text not null,
    mark text,
    last_key text not null,
    asked_at timestamptz not null,
    primary key (org_id, member_id, conversation)
);
