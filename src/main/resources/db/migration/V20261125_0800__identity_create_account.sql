create schema identity;
grant usage on schema identity to ${app};

-- People who sign in. Without a municipality: one account, memberships in several. What somebody may do is said by
-- memberships alone; towns only says where to look for them.
create table identity.account (
    id            uuid        primary key,
    email         text        not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    name          text        not null check (name <> ''),
    password_hash text        not null,
    operator      boolean     not null default false,
    disabled      boolean     not null default false,
    towns         int[]       not null default '{}',
    created_at    timestamptz not null,
    seen_at       timestamptz
);

create table identity.membership (
    municipality_id int         not null references tenancy.municipality,
    account_id      uuid        not null references identity.account on delete cascade,
    role            text        not null check (role in ('ADMINISTRATOR', 'COORDINATOR', 'EDITOR', 'MEASURE_OWNER',
                                    'COUNCIL_OFFICE', 'COUNCIL_MEMBER', 'ADVISORY_BOARD', 'AUDITOR')),
    fields          uuid[]      not null default '{}' check (role = 'EDITOR' or fields = '{}'),
    since           timestamptz not null,
    primary key (municipality_id, account_id, role)
);
create index on identity.membership (account_id);
call tenancy.protect('identity.membership');

-- Only the hash of what a link carries is kept: whoever reads this table cannot use it.
create table identity.one_time_link (
    id         uuid        primary key,
    kind       text        not null check (kind in ('INVITATION', 'RESET', 'FIRST_OPERATOR')),
    sha256     bytea       not null unique check (length(sha256) = 32),
    email      text,
    town       int         references tenancy.municipality,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((kind = 'FIRST_OPERATOR') = (email is null))
);

-- What somebody who takes an invitation becomes.
create table identity.invitation (
    municipality_id int    not null references tenancy.municipality,
    id              uuid   not null,
    link_id         uuid   not null references identity.one_time_link on delete cascade,
    email           text   not null,
    role            text   not null,
    fields          uuid[] not null default '{}' check (role = 'EDITOR' or fields = '{}'),
    invited_by      text   not null,
    primary key (municipality_id, id),
    unique (municipality_id, link_id)
);
call tenancy.protect('identity.invitation');

-- How often somebody has tried to sign in without success, by the hash of where from and as whom; gone after a day.
create table identity.attempt (
    key      bytea       primary key check (length(key) = 32),
    failures int         not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null
);
create index on identity.attempt (last_at);

-- As Spring Session wants them; the principal is the id of an account.
create table identity.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on identity.session (expiry_time);
create index on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36)     not null references identity.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null check (length(attribute_bytes) <= 20000),
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on all tables in schema identity to ${app};
