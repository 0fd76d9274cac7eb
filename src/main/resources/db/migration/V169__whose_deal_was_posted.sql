-- Whose the deal is by what the channel heard last; null for kudos, and for deals posted before.
alter table channel_post add column holders uuid[];
