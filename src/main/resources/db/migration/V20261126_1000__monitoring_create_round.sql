-- A progress round: who is asked what until when. Its measures, people and answers stand in tables of their own.
create table monitoring.round (
    municipality_id  int         not null references tenancy.municipality,
    id               uuid        not null,
    no               int         not null check (no > 0),
    edition_id       uuid        not null,
    title            text        not null,
    with_finished    boolean     not null default false,
    opens_on         date        not null,
    deadline         date        not null check (deadline > opens_on),
    days_before      int[]       not null check (0 < all (days_before)),
    days_after       int[]       not null check (0 < all (days_after)),
    every_days       int         not null check (every_days >= pause_days),
    pause_days       int         not null check (pause_days >= 5),
    escalation_days  int         not null check (escalation_days > 0),
    asker_name       text        not null,
    asker_email      text        not null,
    superior_name    text,
    superior_email   text        check ((superior_email is null) = (superior_name is null)),
    state            text        not null check (state in ('PREPARED', 'OPEN', 'CLOSED')),
    origin           text        check (origin is not null or state = 'PREPARED'),
    basis            text        not null check (basis in ('STATED', 'DEMO')),
    primary key (municipality_id, id),
    unique (municipality_id, no),
    foreign key (municipality_id, edition_id) references plan.edition deferrable
);
call tenancy.protect('monitoring.round');

-- The fields of action that are asked about; of a round without any all of them.
create table monitoring.round_field (
    municipality_id int  not null references tenancy.municipality,
    round_id        uuid not null,
    field_id        uuid not null,
    primary key (municipality_id, round_id, field_id),
    foreign key (municipality_id, round_id) references monitoring.round on delete cascade,
    foreign key (municipality_id, field_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('monitoring.round_field');

-- What is asked. A question of the plan's own has its words here; the others are said in the language of the reader.
create table monitoring.question (
    municipality_id int  not null references tenancy.municipality,
    round_id        uuid not null,
    no              int  not null check (no > 0),
    kind            text not null check (kind in ('STATUS', 'HAPPENED', 'OBSTACLES', 'DECISION', 'NEXT', 'RESOURCES', 'EVIDENCE', 'FIGURES', 'OWN')),
    words           text check ((words is not null) = (kind = 'OWN')),
    primary key (municipality_id, round_id, no),
    foreign key (municipality_id, round_id) references monitoring.round on delete cascade
);
call tenancy.protect('monitoring.question');
create unique index on monitoring.question (municipality_id, round_id, kind) where kind <> 'OWN';

-- Append only: what became of the round, by whom, when and why.
create table monitoring.round_event (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    no              int         not null check (no > 0),
    at              timestamptz not null,
    kind            text        not null check (kind in ('OPENED', 'EXTENDED', 'CLOSED', 'REOPENED')),
    account_id      uuid,
    by_name         text        not null,
    note            text        check (note is not null or kind <> 'REOPENED'),
    primary key (municipality_id, round_id, no),
    foreign key (municipality_id, round_id) references monitoring.round
);
call tenancy.protect('monitoring.round_event');

-- Who answers for a measure where its organisation alone does not say it, in every round from now on.
create table monitoring.responsible (
    municipality_id int  not null references tenancy.municipality,
    measure_id      uuid not null,
    measure_kind    text not null default 'MEASURE' check (measure_kind = 'MEASURE'),
    name            text not null,
    email           text not null check (email = lower(email)),
    language        text not null check (language in ('de', 'en')),
    since           timestamptz not null,
    by_name         text not null,
    primary key (municipality_id, measure_id),
    foreign key (municipality_id, measure_id, measure_kind) references plan.thing (municipality_id, id, kind) deferrable
);
call tenancy.protect('monitoring.responsible');
create index on monitoring.responsible (municipality_id, email);

-- Somebody who is asked in a round: one letter for all of their measures. A unit stands in where no person is known.
-- Some time after the round their name and addresses are taken away.
create table monitoring.owner (
    municipality_id      int         not null references tenancy.municipality,
    round_id             uuid        not null,
    id                   uuid        not null,
    name                 text,
    email                text        check (email = lower(email)),
    language             text        not null check (language in ('de', 'en')),
    route                text        not null check (route in ('PERSON', 'UNIT')),
    unit                 text,
    unit_email           text,
    account_id           uuid,
    forwarded_by         uuid,
    reminders_stopped_at timestamptz,
    returned_at          timestamptz,
    returned_why         text,
    forgotten_at         timestamptz,
    check (num_nonnulls(name, email, forgotten_at) = case when forgotten_at is null then 2 else 1 end),
    primary key (municipality_id, round_id, id),
    unique (municipality_id, round_id, email),
    foreign key (municipality_id, round_id) references monitoring.round,
    foreign key (municipality_id, round_id, forwarded_by) references monitoring.owner
);
call tenancy.protect('monitoring.owner');

-- A measure of a round as it was called when the round was opened; without an owner nobody can be asked.
create table monitoring.asked (
    municipality_id int  not null references tenancy.municipality,
    round_id        uuid not null,
    measure_id      uuid not null,
    measure_kind    text not null default 'MEASURE' check (measure_kind = 'MEASURE'),
    no              int  not null,
    position        int  not null,
    title           text not null,
    field_id        uuid,
    field           text,
    unit            text,
    unit_id         uuid,
    owner_id        uuid,
    primary key (municipality_id, round_id, measure_id),
    foreign key (municipality_id, round_id) references monitoring.round,
    foreign key (municipality_id, measure_id, measure_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, round_id, owner_id) references monitoring.owner
);
call tenancy.protect('monitoring.asked');
create index on monitoring.asked (municipality_id, round_id, owner_id);

-- A personal link: its address ends with a random token that is kept as a hash only.
create table monitoring.link (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    round_id        uuid        not null,
    owner_id        uuid        not null,
    token_sha256    bytea       not null check (length(token_sha256) = 32),
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    seen_at         timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, token_sha256),
    foreign key (municipality_id, round_id, owner_id) references monitoring.owner
);
call tenancy.protect('monitoring.link');
create index on monitoring.link (municipality_id, round_id, owner_id);

-- Append only: who passed a measure on to whom.
create table monitoring.forwarding (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    measure_id      uuid        not null,
    no              int         not null check (no > 0),
    from_owner      uuid,
    to_owner        uuid        not null,
    at              timestamptz not null,
    by_owner        uuid,
    by_name         text        check (num_nonnulls(by_owner, by_name) = 1),
    primary key (municipality_id, round_id, measure_id, no),
    foreign key (municipality_id, round_id, by_owner) references monitoring.owner,
    foreign key (municipality_id, round_id, measure_id) references monitoring.asked,
    foreign key (municipality_id, round_id, from_owner) references monitoring.owner,
    foreign key (municipality_id, round_id, to_owner) references monitoring.owner
);
call tenancy.protect('monitoring.forwarding');

-- What was answered on a measure. Handed in means: read by the coordinator from now on; accepted: its statement is released.
create table monitoring.answer (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    measure_id      uuid        not null,
    state           text        not null check (state in ('STARTED', 'HANDED_IN', 'ASKED_BACK', 'ACCEPTED')),
    status_word_id  uuid,
    delayed         boolean     not null default false,
    effect          text        check (effect in ('NONE', 'COUNTED', 'MEASURED', 'PROVEN')),
    saved_at        timestamptz not null,
    handed_in_at    timestamptz check (handed_in_at is not null or state = 'STARTED'),
    asked_back      text        check (asked_back is not null or state <> 'ASKED_BACK'),
    statement_id    uuid        check (statement_id is not null or state <> 'ACCEPTED'),
    primary key (municipality_id, round_id, measure_id),
    foreign key (municipality_id, round_id, measure_id) references monitoring.asked,
    foreign key (municipality_id, status_word_id) references plan.status_word deferrable,
    foreign key (municipality_id, statement_id) references monitoring.statement deferrable
);
call tenancy.protect('monitoring.answer');

create table monitoring.answer_text (
    municipality_id int  not null references tenancy.municipality,
    round_id        uuid not null,
    measure_id      uuid not null,
    question_no     int  not null,
    text            text not null check (text <> ''),
    primary key (municipality_id, round_id, measure_id, question_no),
    foreign key (municipality_id, round_id, measure_id) references monitoring.answer,
    foreign key (municipality_id, round_id, question_no) references monitoring.question
);
call tenancy.protect('monitoring.answer_text');

-- Append only: the way of an answer, with what it said before and after it was changed by somebody else.
create table monitoring.answer_event (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    measure_id      uuid        not null,
    no              int         not null check (no > 0),
    at              timestamptz not null,
    kind            text        not null check (kind in ('HANDED_IN', 'TAKEN_BACK', 'ASKED_BACK', 'EDITED', 'ACCEPTED')),
    by_owner        uuid,
    account_id      uuid,
    by_name         text        check (num_nonnulls(by_owner, by_name) = 1),
    note            text,
    before          text,
    after           text,
    primary key (municipality_id, round_id, measure_id, no),
    foreign key (municipality_id, round_id, by_owner) references monitoring.owner,
    foreign key (municipality_id, round_id, measure_id) references monitoring.answer
);
call tenancy.protect('monitoring.answer_event');

-- Each letter of a round once: who finds its row here does not write it again. Without an owner it went to the superior.
create table monitoring.sent (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    owner_id        uuid,
    kind            text        not null check (kind in ('INVITATION', 'REMINDER', 'ASKED_BACK', 'FORWARDED', 'AGAIN', 'ESCALATION', 'UNOWNED')),
    occasion        text        not null,
    letter_id       uuid        not null,
    at              timestamptz not null,
    primary key (municipality_id, letter_id),
    unique nulls not distinct (municipality_id, round_id, owner_id, kind, occasion),
    foreign key (municipality_id, round_id) references monitoring.round,
    foreign key (municipality_id, round_id, owner_id) references monitoring.owner
);
call tenancy.protect('monitoring.sent');

-- Append only: the round as it was closed, as canonical JSON (sorted keys, NFC) and its hash.
create table monitoring.round_snapshot (
    municipality_id int         not null references tenancy.municipality,
    round_id        uuid        not null,
    no              int         not null check (no > 0),
    form_version    int         not null,
    content         text        not null,
    sha256          text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    at              timestamptz not null,
    by_name         text        not null,
    primary key (municipality_id, round_id, no),
    foreign key (municipality_id, round_id) references monitoring.round
);
call tenancy.protect('monitoring.round_snapshot');

create function monitoring.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end
$$;

create trigger append_only before update or delete on monitoring.round_event for each row execute function monitoring.refuse_change();
create trigger append_only before update or delete on monitoring.forwarding for each row execute function monitoring.refuse_change();
create trigger append_only before update or delete on monitoring.answer_event for each row execute function monitoring.refuse_change();
create trigger append_only before update or delete on monitoring.round_snapshot for each row execute function monitoring.refuse_change();

-- Answers belong to an open round; whoever closes it waits for those who are just saving, and they for the closing.
create function monitoring.refuse_unless_open() returns trigger language plpgsql as $$
begin
    if (select state from monitoring.round r
         where r.municipality_id = new.municipality_id and r.id = new.round_id for share) <> 'OPEN' then
        raise exception 'the round is not open' using errcode = 'check_violation', constraint = 'round_open';
    end if;
    return new;
end
$$;

create trigger round_open before insert or update on monitoring.answer for each row execute function monitoring.refuse_unless_open();
create trigger round_open before insert or update on monitoring.answer_text for each row execute function monitoring.refuse_unless_open();

grant select, insert, update, delete on
    monitoring.round, monitoring.round_field, monitoring.question, monitoring.round_event, monitoring.responsible, monitoring.owner,
    monitoring.asked, monitoring.link, monitoring.forwarding, monitoring.answer, monitoring.answer_text, monitoring.answer_event,
    monitoring.sent, monitoring.round_snapshot to ${app};
