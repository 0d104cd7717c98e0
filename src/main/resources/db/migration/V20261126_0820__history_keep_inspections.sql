-- What came of walking through the history and comparing it with what stands in the tables. Append only.
create table history.inspection (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    at              timestamptz not null,
    account_id      uuid,
    by_name         text        not null,
    versions        bigint      not null check (versions >= 0),
    head            text        not null,
    broken_no       bigint,
    drifts          int         not null check (drifts >= 0),
    primary key (municipality_id, id)
);
call tenancy.protect('history.inspection');
create index on history.inspection (municipality_id, at desc);
grant select, insert on history.inspection to ${app};
