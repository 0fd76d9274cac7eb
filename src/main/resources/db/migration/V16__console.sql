-- An edit raises revision; where a message stands and whether it is new goes by its first one.
alter table console_message add column first_revision bigint not null;
create index console_message_first on console_message (org_id, conversation, first_revision);
create index picture_digest on picture (org_id, digest);
