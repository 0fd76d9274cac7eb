-- An organization's language, country, zone or currency changed: who remembers them reads them again.
create function raise_own_revision() returns trigger language plpgsql as $$
begin
    insert into org_revision as known (org_id, revision, raised_by) values (new.id, 1, pg_current_xact_id())
    on conflict (org_id) do update set revision = known.revision + 1, raised_by = excluded.raised_by
    where known.raised_by <> excluded.raised_by;
    return null;
end
$$;

create constraint trigger organization_revision after update on organization
    deferrable initially deferred for each row execute function raise_own_revision();
