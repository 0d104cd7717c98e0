create schema if not exists desk;
grant usage on schema desk to ${app};

-- A file on its way in, between the pages on which a person says how it is to be read; only that person sees it, and it
-- goes when it was taken over, or after a day.
create table desk.upload (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    account_id      uuid        not null,
    purpose         text        not null check (purpose in ('TABLE', 'WORD')),
    name            text        not null,
    bytes           bytea       not null check (length(bytes) between 1 and 26214400),
    notes           text        not null,
    at              timestamptz not null,
    primary key (municipality_id, id)
);
call tenancy.protect('desk.upload');
alter table desk.upload alter bytes set storage external;
create index on desk.upload (municipality_id, at);
grant select, insert, update, delete on desk.upload to ${app};

-- How the columns of files with these heads were read the last time.
create table desk.column_mapping (
    municipality_id int         not null references tenancy.municipality,
    list            text        not null,
    heads           text        not null check (heads ~ '^[0-9a-f]{64}$'),
    mapping         text        not null,
    at              timestamptz not null,
    primary key (municipality_id, list, heads)
);
call tenancy.protect('desk.column_mapping');
grant select, insert, update on desk.column_mapping to ${app};
