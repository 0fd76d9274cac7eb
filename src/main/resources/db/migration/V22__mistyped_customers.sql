-- A customer made by a slip that was taken back; its name_key is no name then, so that the name is free again.
alter table customer add column voided_at timestamptz;
