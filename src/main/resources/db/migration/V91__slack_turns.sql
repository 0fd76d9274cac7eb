-- What is done once in a while only, whichever server does it: a message in a channel, a form that a click opens. free_at
-- is a wall time.
create table slack_turn (
    org_id uuid not null references organization,
    turn_key text not null,
    free_at timestamptz not null,
    primary key (org_id, turn_key)
);
create index slack_turn_free_at on slack_turn (free_at);
