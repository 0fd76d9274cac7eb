-- Whoever asked for a part in a customer may take the question back while nobody has answered it.
alter table customer_request drop constraint customer_request_state_check;
alter table customer_request add constraint customer_request_state_check
    check (state in ('open', 'accepted', 'declined', 'withdrawn'));
