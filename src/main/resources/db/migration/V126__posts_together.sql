-- Kudos of one message stand in one post, which counts once: the others name the first.
alter table channel_post add column with_id uuid;
