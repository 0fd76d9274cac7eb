-- A message that was sent as an interactive card; its id is the card's key there. drawn_at is a wall time.
create table dingtalk_card (
    org_id uuid not null references organization,
    message_id uuid not null,
    conversation text not null,
    drawn_at timestamptz not null,
    primary key (org_id, message_id)
);
