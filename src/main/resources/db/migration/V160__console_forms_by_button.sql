-- A button says whether it asks with a form; the form is drawn when it is asked for.
update console_message
set content = jsonb_set(
    content::jsonb,
    '{buttons}',
    (
        select jsonb_agg(jsonb_set(button, '{form}', to_jsonb(button -> 'form' is not null and button ->> 'form' is not null))
            order by place)
        from jsonb_array_elements(content::jsonb -> 'buttons') with ordinality as buttons (button, place)
    ))::text
where content like '%"form":%';
