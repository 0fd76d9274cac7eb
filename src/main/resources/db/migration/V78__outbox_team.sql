-- The team whose channel a message is for, so that one that got stuck finds the channel that took its place.
alter table outbox_message add column team_id uuid;
