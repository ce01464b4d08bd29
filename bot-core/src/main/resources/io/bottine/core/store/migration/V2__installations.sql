-- What platforms handed over on installation, sealed by their adapters: the key to it is not in the database.
create table installation (
    team   text not null primary key,
    lane   text not null,
    sealed text not null
);
create index installation_lane on installation (lane);
