-- Who looked after the customer when somebody else entered the deal; the deal waits for a manager's word.
alter table deal add column owner_id uuid;
