-- What became in the later edition of a thing of the earlier one: exactly one fate each.
create table plan.fate (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    thing_id        uuid not null,
    thing_kind      text not null check (thing_kind in ('FIELD', 'GOAL', 'NEED', 'MEASURE')),
    verdict         text not null check (verdict in ('KEPT', 'CHANGED', 'MERGED', 'SPLIT', 'COMPLETED', 'ROUTINE', 'DROPPED', 'UNDOCUMENTED')),
    reason          text,
    resolution_id   uuid,
    by_role         text,
    at_from         date,
    at_to           date check (at_to >= at_from),
    at_label        text,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    basis_note      text,
    binned_at       timestamptz,
    primary key (municipality_id, edition_id, thing_id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id, thing_kind) references plan.thing (municipality_id, id, kind) deferrable,
    foreign key (municipality_id, resolution_id) references plan.resolution deferrable
);
call tenancy.protect('plan.fate');

-- KEPT and CHANGED lead to the same thing, MERGED from several to one, SPLIT from one to several.
create table plan.succession (
    municipality_id int  not null references tenancy.municipality,
    edition_id      uuid not null,
    from_id         uuid not null,
    to_id           uuid not null,
    primary key (municipality_id, edition_id, from_id, to_id),
    foreign key (municipality_id, edition_id, from_id) references plan.fate deferrable,
    foreign key (municipality_id, to_id) references plan.thing (municipality_id, id) deferrable
);
call tenancy.protect('plan.succession');
create index on plan.succession (municipality_id, to_id);

-- What the council changed in the proposed wording.
create table plan.amendment (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    edition_id      uuid not null,
    thing_id        uuid not null,
    block_id        uuid,
    field           text not null,
    before          text,
    after           text,
    mover           text,
    resolution_id   uuid,
    basis           text not null check (basis in ('STATED', 'SUMMARISED', 'INFERRED', 'DEMO')),
    binned_at       timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, thing_id) references plan.thing (municipality_id, id) deferrable,
    foreign key (municipality_id, resolution_id) references plan.resolution deferrable
);
call tenancy.protect('plan.amendment');

-- The decided text never changes, whoever asks: neither its rows nor what belongs to them, and no seal is broken.
create function plan.keep_decided() returns trigger language plpgsql as $$
declare
    row_ record := case when tg_op = 'DELETE' then old else new end;
begin
    if (row_.layer = 'DECIDED' or tg_op = 'UPDATE' and old.layer = 'DECIDED') and exists (
           select from plan.edition e
            where e.municipality_id = row_.municipality_id and e.id = row_.edition_id and e.sealed) then
        raise exception 'decided text of edition % cannot change', row_.edition_id using errcode = 'restrict_violation';
    end if;
    return row_;
end
$$;

create function plan.keep_seal() returns trigger language plpgsql as $$
begin
    if old.sealed and not new.sealed then
        raise exception 'edition % stays sealed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_seal before update on plan.edition for each row execute function plan.keep_seal();

do $$
declare
    decided text;
begin
    foreach decided in array array['field', 'scenario', 'target_state', 'goal', 'finding', 'need', 'theme', 'measure', 'step',
        'resource', 'involved', 'link', 'target_group', 'measure_field', 'measure_goal', 'measure_need', 'measure_theme',
        'chapter', 'block'] loop
        execute format('create trigger keep_decided before insert or update or delete on plan.%I for each row execute function plan.keep_decided()', decided);
    end loop;
end
$$;

grant select, insert, update, delete on all tables in schema plan to ${app};
revoke update, delete on plan.snapshot from ${app};
