-- The account beside the name it then had; what was written before has only the name.
alter table situation.section add column saved_by_id text;
alter table situation.section_version add column saved_by_id text;
alter table situation.reason add column by_id text;
