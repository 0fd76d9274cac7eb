-- When the person last wrote from there (wall time), and who they were there before a code made them somebody known.
alter table identity add column used_at timestamptz;
alter table identity add column joined_from uuid;
update identity i set joined_from = (j.payload::jsonb ->> 'was')::uuid
    from journal_entry j
    where j.org_id = i.org_id and j.kind = 'member.joined' and j.subject_id = i.member_id and j.source = i.platform
        and j.payload::jsonb ->> 'proof' = 'CODE';
