-- How often anything changed that says who is who and what is asked of whom: a process keeps what it read of these by
-- the revision it was read at. Raised once a transaction and at its end, so that its row is locked only while committing.
-- A new table of that sort gets a trigger as well.
create table org_revision (
    org_id uuid primary key references organization,
    revision bigint not null,
    raised_by xid8 not null
);

create function raise_org_revision() returns trigger language plpgsql as $$
begin
    insert into org_revision as known (org_id, revision, raised_by)
    values (coalesce(new.org_id, old.org_id), 1, pg_current_xact_id())
    on conflict (org_id) do update set revision = known.revision + 1, raised_by = excluded.raised_by
    where known.raised_by <> excluded.raised_by;
    return null;
end
$$;

create constraint trigger member_revision after insert or update or delete on member
    deferrable initially deferred for each row execute function raise_org_revision();
create constraint trigger member_role_revision after insert or update or delete on member_role
    deferrable initially deferred for each row execute function raise_org_revision();
create constraint trigger team_membership_revision after insert or update or delete on team_membership
    deferrable initially deferred for each row execute function raise_org_revision();
create constraint trigger team_parent_revision after insert or update or delete on team_parent
    deferrable initially deferred for each row execute function raise_org_revision();
create constraint trigger setting_revision after insert or update or delete on setting
    deferrable initially deferred for each row execute function raise_org_revision();
create constraint trigger target_revision after insert or update or delete on target
    deferrable initially deferred for each row execute function raise_org_revision();
