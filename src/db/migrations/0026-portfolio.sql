-- New customers and the installed base are looked after apart (TRG-009).
alter table company add segment text not null default '';
