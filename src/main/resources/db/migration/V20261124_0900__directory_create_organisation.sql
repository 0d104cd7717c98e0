create schema directory;
grant usage on schema directory to ${app};

-- Who takes part: units of the administration, councils, providers, associations.
create table directory.organisation (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    name            text not null,
    kind            text not null,
    parent_id       uuid,
    text            text,
    url             text,
    languages       text[] not null default '{}',
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, parent_id) references directory.organisation deferrable
);
call tenancy.protect('directory.organisation');

-- An office people may turn to: a function, never a person's name.
create table directory.contact (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    position        int  not null,
    organisation_id uuid,
    office          text not null,
    function        text,
    phone           text,
    email           text,
    address         text,
    topics          text,
    languages       text[] not null default '{}',
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, organisation_id) references directory.organisation deferrable
);
call tenancy.protect('directory.contact');

-- Days 1 (Monday) to 7 from opening to closing; without times the text says it ("nach Vereinbarung").
create table directory.office_hour (
    municipality_id int  not null references tenancy.municipality,
    contact_id      uuid not null,
    no              int  not null,
    first_day       int  not null check (first_day between 1 and 7),
    last_day        int  not null check (last_day between first_day and 7),
    opens           time,
    closes          time check (closes > opens),
    text            text,
    primary key (municipality_id, contact_id, no),
    foreign key (municipality_id, contact_id) references directory.contact deferrable,
    check (text is not null or opens is not null and closes is not null)
);
call tenancy.protect('directory.office_hour');

-- What an organisation offers to people, whether or not a plan says so.
create table directory.offer (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    organisation_id uuid,
    title           text not null,
    text            text,
    topic           text,
    runs_from       date,
    runs_to         date check (runs_to >= runs_from),
    runs_label      text,
    url             text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, organisation_id) references directory.organisation deferrable
);
call tenancy.protect('directory.offer');

grant select, insert, update, delete on all tables in schema directory to ${app};

create view directory.public_organisation with (security_invoker = true) as
select municipality_id, id, name, kind, parent_id, text, url, languages, basis, basis_note
  from directory.organisation where visibility = 'PUBLIC' and binned_at is null;

create view directory.public_contact with (security_invoker = true) as
select municipality_id, id, position, organisation_id, office, function, phone, email, address, topics, languages, basis, basis_note
  from directory.contact where visibility = 'PUBLIC' and binned_at is null;

create view directory.public_office_hour with (security_invoker = true) as
select h.* from directory.office_hour h join directory.public_contact c on c.municipality_id = h.municipality_id and c.id = h.contact_id;

create view directory.public_offer with (security_invoker = true) as
select municipality_id, id, organisation_id, title, text, topic, runs_from, runs_to, runs_label, url, basis, basis_note
  from directory.offer where visibility = 'PUBLIC' and binned_at is null;

grant select on directory.public_organisation, directory.public_contact, directory.public_office_hour, directory.public_offer to ${app};
