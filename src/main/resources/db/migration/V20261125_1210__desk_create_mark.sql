-- Which paragraph of a chapter became which thing; a note of the work, and no part of the plan.
create table desk.mark (
    municipality_id int         not null references tenancy.municipality,
    block_id        uuid        not null,
    list            text        not null,
    thing_id        uuid        not null,
    at              timestamptz not null,
    primary key (municipality_id, block_id, list, thing_id)
);
call tenancy.protect('desk.mark');
grant select, insert on desk.mark to ${app};
