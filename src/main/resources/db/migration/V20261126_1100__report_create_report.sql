create schema report;
grant usage on schema report to ${app};

-- What is being put together; the parts are a choice in an order, with texts of their own.
create table report.draft (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    edition_id      uuid not null,
    title           text not null check (title <> ''),
    lead            text,
    reference_day   date not null,
    round_id        uuid,
    replaces_id     uuid,
    primary key (municipality_id, id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, round_id) references monitoring.round deferrable
);
call tenancy.protect('report.draft');

create table report.draft_part (
    municipality_id int  not null references tenancy.municipality,
    draft_id        uuid not null,
    position        int  not null check (position > 0),
    kind            text not null check (kind in ('SUMMARY', 'FIELDS', 'GOALS', 'MEASURES', 'CHANGES', 'NOT_REPORTED', 'PRACTICE', 'FIGURES', 'METHOD', 'TEXT')),
    title           text check ((kind = 'TEXT') = (title is not null)),
    text            text,
    primary key (municipality_id, draft_id, position),
    foreign key (municipality_id, draft_id) references report.draft on delete cascade
);
call tenancy.protect('report.draft_part');

-- Append only: a report as it was frozen, as canonical JSON (sorted keys, NFC) and its hash. Only that it was published is
-- added, once; a correction is another report that replaces it.
create table report.report (
    municipality_id int         not null references tenancy.municipality,
    id              uuid        not null,
    no              int         not null check (no > 0),
    edition_id      uuid        not null,
    title           text        not null,
    reference_day   date        not null,
    round_id        uuid,
    replaces_id     uuid check (replaces_id <> id),
    form_version    int         not null,
    content         text        not null,
    sha256          text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    frozen_at       timestamptz not null,
    frozen_by       text        not null,
    published_at    timestamptz,
    primary key (municipality_id, id),
    unique (municipality_id, no),
    unique (municipality_id, replaces_id),
    foreign key (municipality_id, edition_id) references plan.edition deferrable,
    foreign key (municipality_id, round_id) references monitoring.round deferrable,
    foreign key (municipality_id, replaces_id) references report.report deferrable
);
call tenancy.protect('report.report');

alter table report.draft add foreign key (municipality_id, replaces_id) references report.report deferrable;

create function report.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.published_at is null and new.published_at is not null
            and to_jsonb(new) - 'published_at' = to_jsonb(old) - 'published_at' then
        return new;
    end if;
    raise exception 'a frozen report does not change';
end
$$;

create trigger frozen before update or delete on report.report for each row execute function report.refuse_change();

-- To whom a report is owed, how often, and since when.
create table report.duty (
    municipality_id int  not null references tenancy.municipality,
    id              uuid not null,
    recipient       text not null check (recipient <> ''),
    occasion        text,
    every_months    int  not null check (every_months between 1 and 120),
    first_due       date not null,
    remind_days     int  not null check (remind_days between 0 and 365),
    ended_on        date,
    primary key (municipality_id, id)
);
call tenancy.protect('report.duty');

-- Append only: that a duty was met, for which day, and by which report if it was one of these.
create table report.duty_met (
    municipality_id int         not null references tenancy.municipality,
    duty_id         uuid        not null,
    due             date        not null,
    met_on          date        not null,
    report_id       uuid,
    note            text,
    by_name         text        not null,
    primary key (municipality_id, duty_id, due),
    foreign key (municipality_id, duty_id) references report.duty,
    foreign key (municipality_id, report_id) references report.report
);
call tenancy.protect('report.duty_met');

-- A report shows what is public, so it is seen with its edition; what replaces it stands beside it.
create view report.public_report with (security_invoker = true) as
select r.municipality_id, r.id, r.no, r.edition_id, r.title, r.reference_day, r.form_version, r.content, r.sha256,
       r.published_at, earlier.no as replaces_no, later.no as replaced_by_no
  from report.report r
  join plan.public_edition e on e.municipality_id = r.municipality_id and e.id = r.edition_id
  left join report.report earlier on earlier.municipality_id = r.municipality_id and earlier.id = r.replaces_id
  left join report.report later on later.municipality_id = r.municipality_id and later.replaces_id = r.id and later.published_at is not null
 where r.published_at is not null;

grant select, insert, update, delete on report.draft, report.draft_part, report.duty to ${app};
grant select, insert, update on report.report to ${app};
grant select, insert on report.duty_met to ${app};
grant select on report.public_report to ${app};

-- The look of Word files, if the municipality brought one: a file by its hash.
create table report.template (
    municipality_id int  not null references tenancy.municipality,
    sha256          text not null,
    name            text not null,
    primary key (municipality_id)
);
call tenancy.protect('report.template');
grant select, insert, update, delete on report.template to ${app};
