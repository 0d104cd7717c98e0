-- Translations that nobody but the workshop sees yet. They stand apart from text.translation so that no view, no export and
-- no search can show them; they move there when the text that they translate is published. An empty body takes away what
-- is published.
create table text.translation_draft (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    owner_kind      text not null,
    owner_id        uuid not null,
    edition_id      uuid,
    field           text not null,
    language        text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
    body            text not null,
    origin          text not null check (origin in ('HUMAN', 'MACHINE')),
    of_sha256       text not null check (of_sha256 ~ '^[0-9a-f]{64}$'),
    at              date not null,
    primary key (municipality_id, id),
    unique nulls not distinct (municipality_id, owner_kind, owner_id, edition_id, field, language)
);
call tenancy.protect('text.translation_draft');
grant select, insert, update, delete on text.translation_draft to ${app};
