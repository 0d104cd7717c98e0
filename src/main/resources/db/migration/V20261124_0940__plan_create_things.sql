-- Fields, scenarios, findings, needs, goals, measures, themes: each a thing for life with a text per edition and layer.

create table plan.field (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'FIELD' check (kind = 'FIELD'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    symbol          text,
    tone            int  check (tone between 1 and 6),
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable
);
call tenancy.protect('plan.field');
create index on plan.field (municipality_id, thing_id);

create table plan.scenario (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'SCENARIO' check (kind = 'SCENARIO'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    position        int  not null,
    title           text not null,
    text            text,
    field_id        uuid,
    year            int,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.scenario');
create index on plan.scenario (municipality_id, thing_id);

create table plan.target_state (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    scenario_id     uuid not null,
    layer           text not null,
    no              int  not null,
    text            text not null,
    primary key (municipality_id, edition_id, scenario_id, layer, no),
    foreign key (municipality_id, edition_id, scenario_id, layer) references plan.scenario deferrable
);
call tenancy.protect('plan.target_state');

create table plan.goal (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'GOAL' check (kind = 'GOAL'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    parent_id       uuid check (parent_id <> thing_id),
    level_id        uuid,
    field_id        uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, parent_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, level_id) references plan.level deferrable,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.goal');
create index on plan.goal (municipality_id, thing_id);

create table plan.finding (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'FINDING' check (kind = 'FINDING'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    field_id        uuid,
    sort            text not null check (sort in ('STRENGTH', 'GAP', 'FACT')),
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.finding');
create index on plan.finding (municipality_id, thing_id);

create table plan.need (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'NEED' check (kind = 'NEED'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    field_id        uuid,
    for_whom        text,
    priority        text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.need');
create index on plan.need (municipality_id, thing_id);

create table plan.theme (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'THEME' check (kind = 'THEME'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable
);
call tenancy.protect('plan.theme');
create index on plan.theme (municipality_id, thing_id);

create table plan.measure (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    kind            text not null default 'MEASURE' check (kind = 'MEASURE'),
    layer           text not null check (layer in ('DRAFT', 'PUBLISHED', 'DECIDED')),
    number          text,
    position        int  not null,
    title           text not null,
    text            text,
    summary         text,
    parent_id       uuid check (parent_id <> thing_id),
    catalogue_id    uuid,
    cycle_id        uuid,
    permanent       boolean not null default false,
    runs_from       date,
    runs_to         date check (runs_to >= runs_from),
    runs_label      text,
    binding         text check (binding in ('OWN', 'SUGGESTION')),
    priority_mark   text check (priority_mark in ('KEY_PROJECT', 'QUICK_WIN', 'HIGH', 'NORMAL', 'LOW')),
    good_practice   boolean not null default false,
    legal_basis     text,
    place           text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    visibility      text not null check (visibility in ('PUBLIC', 'INTERNAL', 'NON_PUBLIC')),
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id, layer),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, parent_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, catalogue_id) references plan.catalogue deferrable,
    foreign key (municipality_id, cycle_id) references plan.cycle deferrable
);
call tenancy.protect('plan.measure');
create index on plan.measure (municipality_id, thing_id);

create table plan.step (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    no              int  not null,
    title           text not null,
    due_from        date,
    due_to          date check (due_to >= due_from),
    due_label       text,
    done_from       date,
    done_to         date check (done_to >= done_from),
    done_label      text,
    primary key (municipality_id, edition_id, measure_id, layer, no),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable
);
call tenancy.protect('plan.step');

-- Money in euro, staff in full-time equivalents; a phrase is "within existing budget", never a sum of 0.
create table plan.resource (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    no              int  not null,
    year            int,
    kind            text not null check (kind in ('EUR', 'FTE', 'PHRASE')),
    source          text,
    planned         numeric check (planned >= 0),
    actual          numeric check (actual >= 0),
    phrase          text,
    check ((kind = 'PHRASE') = (phrase is not null and planned is null and actual is null)),
    primary key (municipality_id, edition_id, measure_id, layer, no),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable
);
call tenancy.protect('plan.resource');

create table plan.involved (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    no              int  not null,
    role            text not null check (role in ('LEAD', 'PARTNER', 'PROVIDER')),
    organisation_id uuid,
    name            text,
    check (organisation_id is not null or name is not null),
    primary key (municipality_id, edition_id, measure_id, layer, no),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable,
    foreign key (municipality_id, organisation_id) references directory.organisation deferrable
);
call tenancy.protect('plan.involved');

create table plan.link (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    no              int  not null,
    url             text not null,
    label           text,
    primary key (municipality_id, edition_id, measure_id, layer, no),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable
);
call tenancy.protect('plan.link');

create table plan.target_group (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    no              int  not null,
    name            text not null,
    primary key (municipality_id, edition_id, measure_id, layer, no),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable
);
call tenancy.protect('plan.target_group');

create table plan.measure_field (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    field_id        uuid not null,
    primary key (municipality_id, edition_id, measure_id, layer, field_id),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.measure_field');

create index on plan.measure_field (municipality_id, field_id);

create table plan.measure_goal (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    goal_id         uuid not null,
    primary key (municipality_id, edition_id, measure_id, layer, goal_id),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable,
    foreign key (municipality_id, goal_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.measure_goal');

create index on plan.measure_goal (municipality_id, goal_id);

create table plan.measure_need (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    need_id         uuid not null,
    primary key (municipality_id, edition_id, measure_id, layer, need_id),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable,
    foreign key (municipality_id, need_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.measure_need');

create index on plan.measure_need (municipality_id, need_id);

create table plan.measure_theme (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    measure_id      uuid not null,
    layer           text not null,
    theme_id        uuid not null,
    primary key (municipality_id, edition_id, measure_id, layer, theme_id),
    foreign key (municipality_id, edition_id, measure_id, layer) references plan.measure deferrable,
    foreign key (municipality_id, theme_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.measure_theme');

create index on plan.measure_theme (municipality_id, theme_id);

grant select, insert, update, delete on all tables in schema plan to ${app};
