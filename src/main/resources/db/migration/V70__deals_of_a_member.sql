create index deal_member on deal (org_id, member_id, occurred_on) where voided_at is null;
