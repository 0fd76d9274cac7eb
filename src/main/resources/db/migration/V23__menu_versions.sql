-- A choice carries the version of what its card was drawn for; open menus keep their lines.
update menu set options = coalesce(
    (select jsonb_agg(jsonb_build_object('line', o.value, 'version', null) order by o.ordinality)
        from jsonb_array_elements(options) with ordinality o), '[]');
