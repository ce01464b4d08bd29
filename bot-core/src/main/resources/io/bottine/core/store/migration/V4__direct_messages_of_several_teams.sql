-- Which of somebody's teams their direct messages are about, where the platform does not say.
create table direct (
    platform text not null,
    person   text not null,
    team     text not null,
    primary key (platform, person)
);
create index direct_team on direct (team);
create index member_person on member (person);
