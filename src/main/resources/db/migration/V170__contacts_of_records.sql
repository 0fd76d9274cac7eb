-- A contact is what one record names, and goes with it; null for those remembered before.
alter table contact add column record_id uuid;
drop index contact_name;
create unique index contact_record on contact (org_id, record_id) where record_id is not null;

-- Whom leads name was not remembered before.
insert into contact (org_id, id, customer_id, record_id, name, phone, created_at)
select org_id, gen_random_uuid(), customer_id, id, coalesce(contact_name, ''), phone, occurred_at
from lead where voided_at is null and (coalesce(contact_name, '') <> '' or phone is not null)
    -- Whom a visit named later with a number keeps that one.
    and not exists (select 1 from contact c where c.org_id = lead.org_id and c.customer_id = lead.customer_id
        and c.name = coalesce(lead.contact_name, '') and (c.phone is not null or lead.phone is null));
