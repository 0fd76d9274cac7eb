-- Settings are looked up from a team to the teams above it, rights from a team to those below.
create index team_parent_team on team_parent (org_id, team_id);
create index team_parent_parent on team_parent (org_id, parent_id);
