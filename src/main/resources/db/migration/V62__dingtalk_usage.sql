-- What was used of a month's quota: calls of the server API, and pushes received. month is its first day in China.
create table dingtalk_usage (
    org_id uuid not null references organization,
    month date not null,
    calls bigint not null,
    pushes bigint not null,
    primary key (org_id, month)
);
