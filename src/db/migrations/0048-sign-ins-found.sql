-- Sign-ins and tries are read in pages, the latest first, and found by part of an address among a million of them.
create index sign_in_words on sign_in using gin (email gin_trgm_ops);
create index sign_in_in_order on sign_in (at, id);
drop index sign_in_at;
