create schema mail;
grant usage on schema mail to ${app};

-- The outbox. Without a municipality: it is emptied for all of them. A letter may carry a link that opens a door, so its
-- words go once it has been sent.
create table mail.letter (
    id         uuid        primary key,
    recipient  text        not null,
    subject    text        not null,
    text       text,
    created_at timestamptz not null,
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    problem    text,
    sent_at    timestamptz,
    check ((text is null) = (sent_at is not null))
);
create index on mail.letter (due_at) where sent_at is null;
grant select, insert, update, delete on mail.letter to ${app};
