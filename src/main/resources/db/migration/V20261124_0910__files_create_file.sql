create schema files;
grant usage on schema files to ${app};

-- A document: kept here (sha256) or only known to exist elsewhere (url), never both unknown.
create table files.file (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    name            text not null,
    type            text not null,
    size            bigint check (size >= 0),
    url             text,
    description     text,
    dated_from      date,
    dated_to        date check (dated_to >= dated_from),
    dated_label     text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, id)
);
call tenancy.protect('files.file');

-- The bytes of a file in pieces of at most 256 KiB: they stream, and one transaction keeps file and plan together.
create table files.chunk (
    municipality_id int   not null references tenancy.municipality,
    sha256          text  not null,
    no              int   not null,
    bytes           bytea not null check (length(bytes) <= 262144),
    primary key (municipality_id, sha256, no)
);
call tenancy.protect('files.chunk');
alter table files.chunk alter bytes set storage external;

grant select, insert, update, delete on all tables in schema files to ${app};

create view files.public_file with (security_invoker = true) as
select municipality_id, id, sha256, name, type, size, url, description, dated_from, dated_to, dated_label, basis, basis_note
  from files.file where visibility = 'PUBLIC' and binned_at is null;
grant select on files.public_file to ${app};
