-- Whether the last of these changes took back a target of the member's own: what holds then is another's of before.
alter table target_news add column taken_back boolean not null default false;
