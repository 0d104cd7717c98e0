-- What an entry was made of, so that one that says the same is not read and taken apart again.
alter table portal.search_entry add column print text not null default '';
