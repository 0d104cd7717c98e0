create schema monitoring;
grant usage on schema monitoring to ${app};

-- A dated word on a measure, and the only home of progress: the newest released one is its status. Three judgements apart:
-- the status word, how old the word is (at), and which evidence of effect it has.
create table monitoring.statement (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    measure_id      uuid not null,
    measure_kind    text not null default 'MEASURE' check (measure_kind = 'MEASURE'),
    edition_id      uuid,
    at_from         date not null,
    at_to           date not null check (at_to >= at_from),
    at_label        text,
    status_word_id  uuid not null,
    delayed         boolean not null default false,
    text            text,
    evidence        text,
    effect          text not null default 'NONE' check (effect in ('NONE', 'COUNTED', 'MEASURED', 'PROVEN')),
    source_id       uuid,
    author_role     text,
    state           text not null check (state in ('ENTERED', 'CHECKED', 'RELEASED')),
    replaces_id     uuid check (replaces_id <> id),
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, measure_id, measure_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, status_word_id) references plan.status_word deferrable,
    foreign key (municipality_id, source_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, replaces_id) references monitoring.statement deferrable
);
call tenancy.protect('monitoring.statement');
create index on monitoring.statement (municipality_id, measure_id, at_to desc, id desc);
grant select, insert, update, delete on monitoring.statement to ${app};
