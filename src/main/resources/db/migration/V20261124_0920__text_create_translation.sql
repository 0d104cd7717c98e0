create schema text;
grant usage on schema text to ${app};

-- A text of another language beside the one main text in its typed column; stale once that text has another hash.
create table text.translation (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    owner_kind      text not null,
    owner_id        uuid not null,
    edition_id      uuid,
    layer           text check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    field           text not null,
    language        text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
    body            text not null,
    origin          text not null check (origin in ('HUMAN', 'MACHINE')),
    of_sha256       text not null check (of_sha256 ~ '^[0-9a-f]{64}$'),
    at              date,
    by_role         text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    unique nulls not distinct (municipality_id, owner_kind, owner_id, edition_id, layer, field, language)
);
call tenancy.protect('text.translation');

-- Impressum, Datenschutz, Barrierefreiheit: what the municipality itself has to say there.
create table text.legal_page (
    municipality_id int  not null references tenancy.municipality,
    kind            text not null check (kind in ('IMPRINT', 'PRIVACY', 'ACCESSIBILITY')),
    html            text not null,
    as_of           date,
    primary key (municipality_id, kind)
);
call tenancy.protect('text.legal_page');

grant select, insert, update, delete on all tables in schema text to ${app};

create view text.public_translation with (security_invoker = true) as
select municipality_id, id, owner_kind, owner_id, edition_id, layer, field, language, body, origin, of_sha256, at
  from text.translation where binned_at is null and layer is distinct from 'DRAFT';
create view text.public_legal_page with (security_invoker = true) as
select municipality_id, kind, html, as_of from text.legal_page;
grant select on text.public_translation, text.public_legal_page to ${app};
