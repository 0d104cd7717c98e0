create schema web;
grant usage on schema web to ${app};

-- Forms that arrived within an hour, so that what they ask for is done once. Without a municipality: the operator sends forms
-- too. Of the key and of what was typed there are only prints; without the key, which the form alone has, neither says anything.
create table web.sent_form (
    key      text        primary key check (key ~ '^[0-9a-f]{64}$'),
    print    text        not null check (print ~ '^[0-9a-f]{64}$'),
    location text,
    at       timestamptz not null
);
create index on web.sent_form (at);
grant select, insert, update, delete on web.sent_form to ${app};
