-- Where a name ends is clear at the first separator as long as no known name has one inside: the first that does is a
-- change that every process must hear of.
create constraint trigger customer_separator_revision after insert or update of name on customer
    deferrable initially deferred for each row when (new.name ~ '[:：|｜]')
    execute function raise_org_revision();
create constraint trigger customer_alias_separator_revision after insert or update of name on customer_alias
    deferrable initially deferred for each row when (new.name ~ '[:：|｜]')
    execute function raise_org_revision();
create index customer_separator on customer (org_id) where name ~ '[:：|｜]';
create index customer_alias_separator on customer_alias (org_id) where name ~ '[:：|｜]';
