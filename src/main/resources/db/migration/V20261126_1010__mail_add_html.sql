-- A letter may be written twice, as plain text and as HTML, and say who reads the answer. One that came back has not reached
-- its recipient and never will: it is not tried again by itself.
alter table mail.letter
    add column html        text check (html is null or text is not null),
    add column reply_to    text,
    add column unsubscribe text,
    add column returned_at timestamptz;
