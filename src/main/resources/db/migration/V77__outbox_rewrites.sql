-- A message that puts what is true now in the place of one that was sent.
alter table outbox_message add column rewrites uuid;
