-- Since when the bot is installed there (wall time): what Slack tells late of an earlier installation does not end this one.
alter table slack_workspace add column installed_at timestamptz not null default '-infinity';
