-- What is left of a Chinese company's name without its place and its trade: 华为 of 深圳市华为技术; null where nothing is
-- stripped. Names kept before this one get what SQL can tell of them.
alter table customer add column core_key text;
update customer set core_key = regexp_replace(name_key, '^[一-龥]{2,3}市', '')
    where name_key ~ '^[一-龥]{2,3}市[一-龥]{2}';
create index customer_core on customer (org_id, core_key text_pattern_ops) where core_key is not null;
