-- When rows were pressed and command lines last shown (wall times): both are dropped after a year.
alter table slack_press add column pressed_at timestamptz not null default now();
alter table slack_line add column shown_at timestamptz not null default now();
create index slack_press_pressed_at on slack_press (pressed_at);
create index slack_line_shown_at on slack_line (shown_at);
create index slack_sending_started_at on slack_sending (started_at);
