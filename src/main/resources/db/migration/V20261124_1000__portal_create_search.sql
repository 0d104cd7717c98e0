create schema portal;
grant usage on schema portal to ${app};

-- Trusted, as btree_gin: words that were mistyped are found by the letters that they share with known ones.
create extension pg_trgm schema portal;

-- Everything public that can be searched, in one row per language, written in the transaction that publishes it.
-- url begins behind municipality and language. The lexemes of tsv have weights: A and C are the words as written in title
-- and body, B and D their stems and the parts of compounds.
create table portal.search_entry (
    municipality_id int      not null references tenancy.municipality,
    kind            text     not null,
    id              uuid     not null,
    language        text     not null,
    current         boolean  not null,
    title           text     not null,
    body            text     not null,
    url             text     not null,
    basis           text     not null,
    tsv             tsvector not null,
    primary key (municipality_id, kind, id, language)
);
call tenancy.protect('portal.search_entry');
create index on portal.search_entry using gin (municipality_id tenancy.int4_ops, tsv);

-- Every word of the entries of a language without marks and capitals, as people write it, and in how many entries it stands.
create table portal.search_word (
    municipality_id int  not null references tenancy.municipality,
    language        text not null,
    word            text not null,
    shown           text not null,
    entries         int  not null,
    primary key (municipality_id, language, word)
);
call tenancy.protect('portal.search_word');
create index on portal.search_word using gin (municipality_id tenancy.int4_ops, word portal.gin_trgm_ops);

grant select, insert, update, delete on portal.search_entry, portal.search_word to ${app};

-- The stemmer of a language; words of languages without one are only found as they are written, or by their beginning.
create function portal.stemmer(language text) returns regconfig
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case language
        when 'ar' then 'pg_catalog.arabic' when 'ca' then 'pg_catalog.catalan' when 'da' then 'pg_catalog.danish'
        when 'el' then 'pg_catalog.greek' when 'en' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish' when 'fr' then 'pg_catalog.french' when 'hu' then 'pg_catalog.hungarian'
        when 'it' then 'pg_catalog.italian' when 'lt' then 'pg_catalog.lithuanian' when 'nl' then 'pg_catalog.dutch'
        when 'pt' then 'pg_catalog.portuguese' when 'ro' then 'pg_catalog.romanian' when 'ru' then 'pg_catalog.russian'
        when 'sr' then 'pg_catalog.serbian' when 'sv' then 'pg_catalog.swedish' when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple' end::regconfig
$$;

-- The finds of a search, the best of each kind first: places after_place+1 to after_place+most of each kind, and how many there
-- are of it. An entry found in several languages counts once, in the first of them. The tiers are: all words stand in the title
-- as typed, as stems, as beginnings; anywhere as typed, as stems, as beginnings.
--
-- Reads as the owner, whom no policy binds, and so must name the municipality itself. Under a policy @@ could not use the
-- index: it is not leakproof, so the words of every row of the municipality would be looked at.
create function portal.search_entries(
    tiers tsquery[], languages text[], only_kind text, after_place int, most int)
returns table (kind text, id uuid, language text, tier int, place bigint, found bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with hit as (
        select distinct on (e.kind, e.id)
               e.kind, e.id, e.language, e.current, e.title,
               case when e.tsv @@ tiers[1] then 1 when e.tsv @@ tiers[2] then 2 when e.tsv @@ tiers[3] then 3
                    when e.tsv @@ tiers[4] then 4 when e.tsv @@ tiers[5] then 5 else 6 end as tier,
               ts_rank('{0.1, 0.2, 0.6, 1.0}', e.tsv, tiers[6], 1) as rank
          from portal.search_entry e
         where e.municipality_id = current_setting('planwerk.municipality')::int
           and e.tsv @@ tiers[6]
           and e.language = any (languages)
           and (only_kind is null or e.kind = only_kind)
         order by e.kind, e.id, array_position(languages, e.language)),
    placed as (
        select hit.kind, hit.id, hit.language, hit.tier,
               row_number() over (partition by hit.kind order by hit.tier, hit.current desc, hit.rank desc, hit.title, hit.id) as place,
               count(*) over (partition by hit.kind) as found
          from hit)
    select * from placed where placed.place > after_place and placed.place <= after_place + most
$$;
revoke all on function portal.search_entries from public;
grant execute on function portal.search_entries to ${app};

-- The words of the entries that look most like a word that nobody wrote: those that contain it, and those that share most
-- letters with it. Reads as the owner for the same reason.
create function portal.nearest_words(typed text, languages text[])
returns table (word text, shown text, entries int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select w.word, w.shown, w.entries
      from portal.search_word w
     where w.municipality_id = current_setting('planwerk.municipality')::int
       and (w.word operator(portal.%) typed or w.word like '%' || typed || '%')
       and w.language = any (languages)
     order by portal.similarity(w.word, typed) desc, w.entries desc, w.word
     limit 40
$$;
revoke all on function portal.nearest_words from public;
grant execute on function portal.nearest_words to ${app};
