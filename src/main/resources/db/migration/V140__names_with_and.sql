-- Harlow and Sons is Harlow & Sons: the word is no part of the key, as the sign never was. A key that another customer has already stays
-- as it is, so that no two become one.
create function pg_temp.without_and(name text, name_key text) returns text language plpgsql strict as $$
declare
    words text[] := regexp_split_to_array(lower(name), '\s+');
    key text := name_key;
    at int := 1;
    behind int;
    letter text;
begin
    for word in 1..cardinality(words) loop
        if words[word] = 'and' and word > 1 then
            if substr(key, at, 3) = 'and' then
                behind := at + 3;
                key := left(key, at - 1)
                    || case when at > 1 and substr(key, at - 1, 1) ~ '[0-9]' and substr(key, behind, 1) ~ '[0-9]' then '-' else '' end
                    || substr(key, behind);
            end if;
        else
            for i in 1..length(words[word]) loop
                letter := substr(words[word], i, 1);
                if substr(key, at, 1) = '-' then
                    at := at + 1;
                end if;
                if substr(key, at, 1) = letter or (letter > '~' and substr(key, at, 1) > '~') then
                    at := at + 1;
                end if;
            end loop;
        end if;
    end loop;
    return key;
end
$$;
do $$
declare
    one record;
    plain text;
begin
    for one in select org_id, id, name, name_key, core_key from customer where name ~* '\sand\s' and name_key not like '~%' order by id loop
        plain := pg_temp.without_and(one.name, one.name_key);
        if plain <> '' and not exists (select 1 from customer where org_id = one.org_id and name_key = plain) then
            update customer set name_key = plain, core_key = pg_temp.without_and(one.name, one.core_key)
                where org_id = one.org_id and id = one.id;
        end if;
    end loop;
    for one in select org_id, name, name_key from customer_alias where name ~* '\sand\s' order by name_key loop
        plain := pg_temp.without_and(one.name, one.name_key);
        if plain <> '' and not exists (select 1 from customer_alias where org_id = one.org_id and name_key = plain) then
            update customer_alias set name_key = plain where org_id = one.org_id and name_key = one.name_key;
        end if;
    end loop;
end
$$;
drop function pg_temp.without_and(text, text);
