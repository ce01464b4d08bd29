-- Every table has a team, and every query names it. Instants are microseconds since 1970 in UTC, the same on every database,
-- except in scheduled_tasks, which is db-scheduler's own.

create table counter (
    team  text   not null,
    name  text   not null,
    value bigint not null,
    primary key (team, name)
);

create table team (
    team     text not null primary key,
    settings text not null
);

create table member (
    team      text    not null,
    person    text    not null,
    name      text    not null,
    locale    text    not null,
    zone      text    not null,
    agreement text    not null,
    lead      integer not null,
    primary key (team, person)
);

-- What is shown in lists; entry is the truth.
create table complaint (
    team         text    not null,
    number       integer not null,
    owner        text    not null,
    customer     text    not null,
    is_open      integer not null,
    severity     text    not null,
    opened_at    bigint  not null,
    last_contact bigint,
    next_due     bigint,
    search       text    not null,
    primary key (team, number)
);
create index complaint_open on complaint (team, is_open, owner);

-- The history: append-only, ids of erasable words in place of the words.
create table entry (
    team      text    not null,
    complaint integer not null,
    number    bigint  not null,
    at        text    not null,
    person    text    not null,
    type      text    not null,
    event     text    not null,
    primary key (team, complaint, number)
);

-- Each complaint has its own copy of what it refers to, so that erasing one leaves no hole in another.
create table written (
    team      text    not null,
    complaint integer not null,
    id        text    not null,
    body      text    not null,
    primary key (team, complaint, id)
);

create table seen (
    team        text   not null,
    interaction text   not null,
    at          bigint not null,
    primary key (team, interaction)
);
create index seen_at on seen (at);

create table aside (
    team   text   not null,
    id     text   not null,
    person text   not null,
    body   text   not null,
    at     bigint not null,
    primary key (team, id)
);
create index aside_at on aside (at);

-- One row for each logical message: how it is to look (version) and how it looks (sent_version).
create table message (
    team          text    not null,
    key           text    not null,
    lane          text    not null,
    place         text    not null,
    under         text    not null,
    complaint     integer not null,
    card          text    not null,
    seq           bigint  not null,
    version       integer not null,
    tried_version integer not null,
    sent_version  integer not null,
    ref           text,
    state         text    not null,
    attempts      integer not null,
    next_at       bigint  not null,
    lease         text    not null,
    lease_until   bigint  not null,
    why           text    not null,
    primary key (team, key)
);
create index message_pending on message (state, lane, team, seq);

-- Teams that cannot be reached for now.
create table halt (
    team text not null primary key,
    why  text not null
);

-- db-scheduler's; an instance begins with its team and the key of its reminder, compared byte by byte.
create table scheduled_tasks (
    task_name            text            not null,
    task_instance        text ${bytewise} not null,
    task_data            ${bytes},
    execution_time       ${moment}       not null,
    picked               boolean         not null,
    picked_by            text,
    last_success         ${moment},
    last_failure         ${moment},
    consecutive_failures integer,
    last_heartbeat       ${moment},
    version              bigint          not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
