create schema if not exists desk;
grant usage on schema desk to ${app};

-- What is to be published at a moment, and who wants it so. A row goes in the transaction that publishes; problem is the
-- key of the sentence that says why that was refused, and then nothing is tried again by itself.
create table desk.publication (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    edition_id      uuid        not null,
    due_at          timestamptz not null,
    account_id      uuid,
    by_name         text        not null,
    problem         text,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable
);
call tenancy.protect('desk.publication');
create index on desk.publication (municipality_id, due_at);

create table desk.publication_entry (
    municipality_id int  not null references tenancy.municipality,
    publication_id  uuid not null,
    list            text not null,
    entry_id        text not null,
    primary key (municipality_id, publication_id, list, entry_id),
    foreign key (municipality_id, publication_id) references desk.publication on delete cascade
);
call tenancy.protect('desk.publication_entry');

grant select, insert, update, delete on desk.publication, desk.publication_entry to ${app};
