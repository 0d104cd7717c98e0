-- For whom a measure owner reports: their measures are those that these organisations lead or carry.
alter table identity.membership
    add column organisations uuid[] not null default '{}' check (role = 'MEASURE_OWNER' or organisations = '{}');
alter table identity.invitation
    add column organisations uuid[] not null default '{}' check (role = 'MEASURE_OWNER' or organisations = '{}');
