create schema web;
grant usage on schema web to ${app};

-- Forms that arrived within a day, so that what they ask for is done once. Without a municipality: the operator sends forms
-- too. Of what was typed there is only a print, and with it whose it was.
create table web.sent_form (
    key      uuid        primary key,
    print    text        not null check (print ~ '^[0-9a-f]{64}$'),
    location text,
    at       timestamptz not null
);
create index on web.sent_form (at);
grant select, insert, update, delete on web.sent_form to ${app};
