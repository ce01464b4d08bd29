-- Whoever never chose their language and zone has those of their platform. Of those who were here before nobody knows: nothing is
-- taken from them.
alter table member add column chosen integer not null default 1;
