-- A chart that was drawn once is not drawn again: digest is that of what it shows.
create table board_chart (
    org_id uuid not null,
    digest bytea not null,
    picture_id uuid not null,
    primary key (org_id, digest),
    foreign key (org_id, picture_id) references picture
);
