-- Somebody who may no longer work with complaints keeps their settings, and is no longer offered to hand anything over to.
alter table member add column has_left integer not null default 0;

-- What was sent about a complaint is found again when it is no longer true.
create index message_complaint on message (team, complaint);
