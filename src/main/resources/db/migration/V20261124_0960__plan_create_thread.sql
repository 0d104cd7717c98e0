-- What happened outside of the plan: events, surveys, statistics, papers, press, what one person said.
create table plan.source (
    municipality_id int  not null references tenancy.municipality,
    thing_id        uuid not null,
    thing_kind      text not null default 'SOURCE' check (thing_kind = 'SOURCE'),
    kind            text not null check (kind in ('EVENT', 'SURVEY', 'STATISTIC', 'DOCUMENT', 'PRESS', 'MOTION', 'STATEMENT', 'CARD')),
    title           text not null,
    form            text,
    place           text,
    happened_from   date,
    happened_to     date check (happened_to >= happened_from),
    happened_label  text,
    edition_id      uuid,
    cycle_id        uuid,
    part_of_id      uuid check (part_of_id <> thing_id),
    text            text,
    result          text,
    method          text,
    url             text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, thing_id),
    foreign key (municipality_id, thing_id, thing_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, cycle_id) references plan.cycle deferrable,
    foreign key (municipality_id, part_of_id) references plan.source deferrable
);
call tenancy.protect('plan.source');

create table plan.head_count (
    municipality_id int  not null references tenancy.municipality,
    source_id       uuid not null,
    no              int  not null,
    group_name      text,
    format          text not null check (format in ('ONSITE', 'ONLINE', 'ALL')),
    n               int  not null check (n >= 0),
    about           boolean not null default false,
    primary key (municipality_id, source_id, no),
    foreign key (municipality_id, source_id) references plan.source deferrable
);
call tenancy.protect('plan.head_count');

-- What a source says; two that contradict each other are two rows with the same question.
create table plan.claim (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    plan_id         uuid not null,
    edition_id      uuid,
    about_id        uuid,
    what            text not null,
    value_num       numeric,
    unit            text,
    value_text      text not null,
    at_from         date,
    at_to           date check (at_to >= at_from),
    at_label        text,
    note            text,
    source_id       uuid,
    position        int  not null,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, plan_id) references plan.plan deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, about_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, source_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.claim');

-- The red thread, from what was said to what is done. Goals and needs of a measure are the further arrows.
create table plan.thread (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    from_id         uuid not null,
    from_kind       text not null,
    to_id           uuid not null,
    to_kind         text not null,
    edition_id      uuid,
    note            text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    unique nulls not distinct (municipality_id, from_id, to_id, edition_id) deferrable,
    foreign key (municipality_id, from_id, from_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, to_id, to_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    check ((from_kind, to_kind) in (
        ('SOURCE', 'FIELD'), ('SOURCE', 'SCENARIO'), ('SOURCE', 'FINDING'), ('SOURCE', 'NEED'), ('SOURCE', 'GOAL'),
        ('SOURCE', 'MEASURE'), ('SOURCE', 'THEME'), ('SOURCE', 'CHAPTER'),
        ('FINDING', 'NEED'), ('FINDING', 'GOAL'), ('FINDING', 'MEASURE'), ('FINDING', 'SCENARIO'),
        ('NEED', 'GOAL')))
);
call tenancy.protect('plan.thread');
create index on plan.thread (municipality_id, to_id);

-- Append only: a need judged again, at an occasion, with the numbers of those who judged.
create table plan.need_review (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    need_id         uuid not null,
    need_kind       text not null default 'NEED' check (need_kind = 'NEED'),
    occasion_id     uuid,
    edition_id      uuid,
    cycle_id        uuid,
    verdict         text not null check (verdict in ('RELEVANT', 'CHANGED', 'MET', 'NO_LONGER', 'NEW')),
    priority        text,
    reason          text,
    by_role         text,
    at_from         date,
    at_to           date check (at_to >= at_from),
    at_label        text,
    replaces_id     uuid check (replaces_id <> id),
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, need_id, need_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, occasion_id) references plan.source deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, cycle_id) references plan.cycle deferrable,
    foreign key (municipality_id, replaces_id) references plan.need_review deferrable
);
call tenancy.protect('plan.need_review');
create index on plan.need_review (municipality_id, need_id);

create table plan.need_review_count (
    municipality_id int  not null references tenancy.municipality,
    review_id       uuid not null,
    no              int  not null,
    verdict         text check (verdict in ('RELEVANT', 'CHANGED', 'MET', 'NO_LONGER', 'NEW')),
    n               int  not null check (n >= 0),
    primary key (municipality_id, review_id, no),
    foreign key (municipality_id, review_id) references plan.need_review deferrable
);
call tenancy.protect('plan.need_review_count');

grant select, insert, update, delete on all tables in schema plan to ${app};
