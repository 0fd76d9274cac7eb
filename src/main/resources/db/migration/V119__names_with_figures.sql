-- What stands between two figures of a name tells names apart (Store 1-11, Store 11-1, Store 111): the keys of those that are known
-- get one dash there. A key without its dashes is what it was, so that no two become one. Between two figures that are neighbours
-- in the key, and none in the name, there is nothing but such marks.
create function pg_temp.with_dashes(name text, name_key text) returns text language plpgsql strict as $$
declare
    plain text := translate(name, '０１２３４５６７８９', '0123456789');
    dashed text := '';
    at int := 0;
    last int;
    letter text;
    before text := '';
begin
    for i in 1..length(name_key) loop
        letter := substr(name_key, i, 1);
        if letter between '0' and '9' then
            last := at;
            at := at + 1;
            while at <= length(plain) and substr(plain, at, 1) <> letter loop
                at := at + 1;
            end loop;
            if before between '0' and '9' and at > last + 1 and at <= length(plain) then
                dashed := dashed || '-';
            end if;
        end if;
        dashed := dashed || letter;
        before := letter;
    end loop;
    return dashed;
end
$$;
update customer set name_key = pg_temp.with_dashes(name, name_key), core_key = pg_temp.with_dashes(name, core_key)
    where name ~ '[0-9０-９][^0-9０-９]+[0-9０-９]' and name_key not like '~%';
update customer_alias set name_key = pg_temp.with_dashes(name, name_key)
    where name ~ '[0-9０-９][^0-9０-９]+[0-9０-９]';
drop function pg_temp.with_dashes(text, text);
