-- When a letter was handed to the mail server. Until it is ticked off nobody knows whether the server took it: if the
-- process dies meanwhile, a person decides whether it goes out once more.
alter table mail.letter add column handed_at timestamptz;
