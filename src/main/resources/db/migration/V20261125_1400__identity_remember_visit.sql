-- When somebody was last in the workshop of this municipality, and the time before: what has changed since then is shown
-- for as long as the visit lasts.
alter table identity.membership
    add column visited_at     timestamptz,
    add column visited_before timestamptz;
