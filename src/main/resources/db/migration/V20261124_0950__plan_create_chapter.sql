-- Numbered text of an edition: an ordered list of blocks with ids that stay.
create table plan.chapter (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'CHAPTER' check (kind = 'CHAPTER'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    parent_id       uuid check (parent_id <> thing_id),
    number          text,
    position        int  not null,
    title           text not null,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, parent_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.chapter');
create index on plan.chapter (municipality_id, thing_id);

create table plan.block (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    chapter_id      uuid not null,
    layer           text not null,
    block_id        uuid not null,
    position        int  not null,
    kind            text not null check (kind in ('HEADING', 'PARAGRAPH', 'LIST', 'TABLE', 'FIGURE', 'LIVE', 'FOOTNOTE')),
    html            text,
    live            text check (live in ('MEASURES', 'GOALS', 'NEEDS', 'FINDINGS', 'SCENARIOS', 'FIELDS', 'SOURCES', 'RESOLUTIONS', 'TERMS', 'CLAIMS', 'FATES', 'CYCLES', 'ORGANISATIONS')),
    live_field_id   uuid,
    primary key (municipality_id, edition_id, chapter_id, layer, block_id),
    foreign key (municipality_id, edition_id, chapter_id, layer) references plan.chapter deferrable,
    foreign key (municipality_id, live_field_id) references plan.thing (municipality_id, id) deferrable,
    check ((kind = 'LIVE') = (live is not null)),
    check ((kind = 'LIVE') = (html is null))
);
call tenancy.protect('plan.block');

-- Definitions belong to the edition: their meaning changed over the years.
create table plan.term (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    edition_id      uuid,
    term            text not null,
    definition      text not null,
    source_text     text,
    source_id       uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, plan_id) references plan.plan deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, source_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.term');

-- A file of an edition, or of a thing within it.
create table plan.attachment (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    edition_id      uuid not null,
    thing_id        uuid,
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    file_id         uuid not null,
    label           text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, file_id) references files.file deferrable
);
call tenancy.protect('plan.attachment');

grant select, insert, update, delete on all tables in schema plan to ${app};
