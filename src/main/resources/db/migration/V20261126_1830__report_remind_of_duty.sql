-- Append only: of which due day somebody was reminded, before it and after it; each once, however many nodes look.
create table report.duty_reminded (
    municipality_id int         not null references tenancy.municipality,
    duty_id         uuid        not null,
    due             date        not null,
    state           text        not null check (state in ('SOON', 'OVERDUE')),
    at              timestamptz not null,
    primary key (municipality_id, duty_id, due, state),
    foreign key (municipality_id, duty_id) references report.duty
);
call tenancy.protect('report.duty_reminded');
grant select, insert on report.duty_reminded to ${app};
