-- A member asks whoever looks after a customer for a part in it, or for the customer.
create table customer_request (
    org_id uuid not null references organization,
    id uuid not null,
    customer_id uuid not null,
    member_id uuid not null,
    owner_id uuid not null,
    kind text not null check (kind in ('help', 'hand_over')),
    state text not null check (state in ('open', 'accepted', 'declined')),
    asked_at timestamptz not null,
    answered_by uuid,
    answered_at timestamptz,
    primary key (org_id, id),
    foreign key (org_id, customer_id) references customer
);
create unique index customer_request_open on customer_request (org_id, customer_id, member_id, owner_id, kind)
    where state = 'open';
