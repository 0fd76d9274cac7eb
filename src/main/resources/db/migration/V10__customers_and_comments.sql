-- Customers whose names resemble each other and that somebody said are two; customer_id is the smaller id.
create table customer_distinct (
    org_id uuid not null,
    customer_id uuid not null,
    other_id uuid not null,
    member_id uuid not null,
    at timestamptz not null,
    primary key (org_id, customer_id, other_id),
    foreign key (org_id, customer_id) references customer,
    foreign key (org_id, other_id) references customer
);

-- A contact is known by name within its customer; a bare phone number is a contact without a name.
create unique index contact_name on contact (org_id, customer_id, name);

create index customer_change_customer on customer_change (org_id, customer_id, at);

alter table comment add column voided_at timestamptz;
