-- The coat of arms: the hash of a picture whose bytes lie with those of the files.
alter table tenancy.municipality add column arms_sha256 text check (arms_sha256 ~ '^[0-9a-f]{64}$');
