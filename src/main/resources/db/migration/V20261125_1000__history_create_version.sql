create schema history;
grant usage on schema history to ${app};

-- Every saved version of every entry, in the order in which they came; "no" counts without gaps within a municipality.
-- chain is the hash of the chain before and of what this row says, the content by its own hash alone: it can be erased
-- where the law wants it, and the chain still holds.
create table history.version (
    municipality_id int         not null references tenancy.municipality,
    no              bigint      not null check (no > 0),
    list            text        not null,
    id              text        not null,
    edition_id      uuid,
    version         int         not null check (version > 0),
    at              timestamptz not null,
    account_id      uuid,
    by_name         text        not null,
    action          text        not null check (action in ('FOUND', 'IMPORTED', 'CREATED', 'CHANGED', 'PUBLISHED', 'BINNED', 'RESTORED', 'MOVED')),
    content         text,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    chain           text        not null check (chain ~ '^[0-9a-f]{64}$'),
    primary key (municipality_id, no),
    unique nulls not distinct (municipality_id, list, id, edition_id, version),
    check (content is null or sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
call tenancy.protect('history.version');
create index on history.version (municipality_id, at);

-- Append only. The one thing that may change is that a content goes.
create function history.keep_version() returns trigger language plpgsql as $$
begin
    if new is distinct from old and (new.content is not null
            or (new.municipality_id, new.no, new.list, new.id, new.version, new.at, new.by_name, new.action, new.sha256, new.chain)
               is distinct from (old.municipality_id, old.no, old.list, old.id, old.version, old.at, old.by_name, old.action, old.sha256, old.chain)
            or new.edition_id is distinct from old.edition_id or new.account_id is distinct from old.account_id) then
        raise exception 'version % cannot change', old.no using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_version before update on history.version for each row execute function history.keep_version();

grant select, insert on history.version to ${app};
grant update (content) on history.version to ${app};

-- Large packages change most rows of these at once.
grant maintain on all tables in schema directory, files, text, plan, monitoring to ${app};
