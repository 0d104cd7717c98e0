create schema plan;
grant usage on schema plan to ${app};

-- What a municipality calls by one name over the decades, and the words it uses.
create table plan.plan (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    no              int  not null check (no > 0),
    title           text not null,
    motto           text,
    kind            text not null,
    about           text,
    started_from    date,
    started_to      date check (started_to >= started_from),
    started_label   text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, no)
);
call tenancy.protect('plan.plan');

create table plan.level (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    kind            text not null check (kind in ('FIELD', 'GOAL', 'MEASURE', 'CHAPTER')),
    depth           int  not null check (depth > 0),
    singular        text not null,
    plural          text not null,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, plan_id) references plan.plan deferrable
);
call tenancy.protect('plan.level');

-- The plan's own word for a state of work, and the common one that makes plans comparable.
create table plan.status_word (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    word            text not null,
    common          text not null check (common in ('IDEA', 'PLANNED', 'RUNNING', 'DONE', 'PERMANENT', 'DELAYED', 'ON_HOLD', 'DROPPED', 'EXISTED_BEFORE')),
    position        int  not null,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, plan_id) references plan.plan deferrable,
    unique (municipality_id, plan_id, word) deferrable
);
call tenancy.protect('plan.status_word');

-- The plan's own words for the other sets: fates, verdicts of reviews, bindings, what an edition is called.
create table plan.word (
    municipality_id int  not null references tenancy.municipality,
    plan_id         uuid not null,
    scope           text not null check (scope in ('FATE', 'VERDICT', 'BINDING', 'EDITION')),
    code            text not null,
    word            text not null,
    primary key (municipality_id, plan_id, scope, code),
    foreign key (municipality_id, plan_id) references plan.plan deferrable
);
call tenancy.protect('plan.word');

-- What councils and committees decided. The council room attaches its papers later.
create table plan.resolution (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    no              int  not null check (no > 0),
    plan_id         uuid not null,
    edition_id      uuid,
    body            text not null,
    role            text,
    decided_from    date,
    decided_to      date check (decided_to >= decided_from),
    decided_label   text,
    result_word     text,
    subject         text not null,
    wording         text,
    reasons         text,
    paper_ref       text,
    url             text,
    ayes            int  check (ayes >= 0),
    noes            int  check (noes >= 0),
    abstentions     int  check (abstentions >= 0),
    votes_note      text,
    snapshot_id     uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, no) deferrable,
    foreign key (municipality_id, plan_id) references plan.plan deferrable
);
call tenancy.protect('plan.resolution');

-- One state of the plan with a period. "sealed" keeps its DECIDED layer as the council decided it.
create table plan.edition (
    municipality_id   int  not null references tenancy.municipality,
    id                uuid not null,
    no                int  not null check (no > 0),
    plan_id           uuid not null,
    kind              text not null check (kind in ('FIRST', 'REVISION', 'NEW')),
    title             text not null,
    lead              text,
    predecessor_id    uuid check (predecessor_id <> id),
    relation          text check (relation in ('REPLACES', 'AMENDS')),
    period_from       date,
    period_to         date check (period_to >= period_from),
    period_label      text,
    state             text not null check (state in ('PREPARATION', 'PARTICIPATION', 'DRAFT', 'CONSULTATION', 'PROPOSED', 'ADOPTED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
    record            text not null check (record in ('COMPLETE', 'PARTIAL')),
    record_note       text,
    definition_note   text,
    numbering         text,
    sealed            boolean not null default false,
    basis             text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note        text,
    visibility        text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    visibility_reason text check (visibility <> 'NON_PUBLIC' or visibility_reason is not null),
    binned_at         timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, no) deferrable,
    foreign key (municipality_id, plan_id) references plan.plan deferrable,
    foreign key (municipality_id, predecessor_id) references plan.edition deferrable,
    check ((predecessor_id is null) = (relation is null)),
    check (kind <> 'FIRST' or predecessor_id is null),
    check (not sealed or state in ('ADOPTED', 'IN_FORCE', 'SUPERSEDED'))
);
call tenancy.protect('plan.edition');
alter table plan.resolution add foreign key (municipality_id, edition_id) references plan.edition deferrable;

-- "36 goals, titles not recorded": what is known of a partial record though the things themselves are not.
create table plan.stated_count (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    no              int  not null,
    kind            text not null check (kind in ('FIELD', 'GOAL', 'NEED', 'MEASURE', 'SCENARIO', 'FINDING', 'THEME', 'CHAPTER', 'PROPOSAL')),
    what            text not null,
    n               int  not null check (n >= 0),
    note            text,
    primary key (municipality_id, edition_id, no),
    foreign key (municipality_id, edition_id) references plan.edition deferrable
);
call tenancy.protect('plan.stated_count');

-- The wording as it was when it was proposed or decided: canonical JSON (sorted keys, NFC) and its hash.
create table plan.snapshot (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    edition_id      uuid        not null,
    form_version    int         not null,
    content         text        not null,
    sha256          text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    at              timestamptz not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable
);
call tenancy.protect('plan.snapshot');
alter table plan.resolution add foreign key (municipality_id, snapshot_id) references plan.snapshot deferrable;

-- Append only: how the edition came to its state, by whom, when and why.
create table plan.edition_step (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    no              int  not null check (no > 0),
    from_state      text,
    to_state        text not null,
    at_from         date,
    at_to           date check (at_to >= at_from),
    at_label        text,
    by_role         text,
    note            text,
    resolution_id   uuid,
    snapshot_id     uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    primary key (municipality_id, edition_id, no),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, resolution_id) references plan.resolution deferrable,
    foreign key (municipality_id, snapshot_id) references plan.snapshot deferrable
);
call tenancy.protect('plan.edition_step');

-- A year with a focus theme; it needs no edition.
create table plan.cycle (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    year            int  not null,
    title           text not null,
    focus_theme     text,
    text            text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, plan_id, year) deferrable,
    foreign key (municipality_id, plan_id) references plan.plan deferrable
);
call tenancy.protect('plan.cycle');

-- A list of measures with a life span and a decision of its own.
create table plan.catalogue (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    edition_id      uuid not null,
    title           text not null,
    period_from     date,
    period_to       date check (period_to >= period_from),
    period_label    text,
    resolution_id   uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, resolution_id) references plan.resolution deferrable
);
call tenancy.protect('plan.catalogue');

-- An identity for life: one id and one number per municipality and kind, never given twice.
create table plan.thing (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    kind            text not null check (kind in ('FIELD', 'GOAL', 'NEED', 'MEASURE', 'SCENARIO', 'FINDING', 'THEME', 'CHAPTER', 'SOURCE')),
    no              int  not null check (no > 0),
    primary key (municipality_id, id),
    unique (municipality_id, kind, no) deferrable,
    unique (municipality_id, id, kind),
    foreign key (municipality_id, plan_id) references plan.plan deferrable
);
call tenancy.protect('plan.thing');

grant select, insert, update, delete on all tables in schema plan to ${app};
