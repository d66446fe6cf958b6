--liquibase formatted sql

--changeset smartwork:aggregation-1
create table snapshots (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    milestone ${col.code} not null,
    revision int not null,
    taken_at ${col.time} not null,
    constraint uq_snapshots unique (cycle_id, milestone, revision),
    constraint fk_snapshots_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};

-- group_kind TOTAL, ORG_UNIT or TYPE; option_code is empty but for distributions. value may be null when nothing was answered.
create table figures (
    snapshot_id ${col.id} not null,
    figure_key ${col.code} not null,
    option_code ${col.code} not null,
    group_kind varchar(20) not null,
    group_key ${col.code} not null,
    group_label varchar(100) not null,
    figure_value decimal(20, 6),
    numerator decimal(20, 6),
    denominator int not null,
    primary key (snapshot_id, figure_key, option_code, group_kind, group_key),
    constraint fk_figures_snapshot foreign key (snapshot_id) references snapshots (id)
) ${table.options};

-- Every report as it stood when the snapshot was taken: whether it had ever been answered, and the version it contributed.
create table snapshot_sources (
    snapshot_id ${col.id} not null,
    report_id ${col.id} not null,
    version_id ${col.id},
    state varchar(20) not null,
    answered boolean not null,
    late boolean not null,
    primary key (snapshot_id, report_id),
    constraint fk_snapshot_sources_snapshot foreign key (snapshot_id) references snapshots (id)
) ${table.options};
-- Not a foreign key: MySQL would wait for each report that somebody is just answering, and the whole milestone with it.
create index ix_snapshot_sources_report on snapshot_sources (report_id);

--changeset smartwork:aggregation-publications
-- What was published when and by whom, and (withdrawn_*) why it does not hold any more; at most one of a cycle holds.
create table publications (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    revision int not null,
    snapshot_id ${col.id} not null,
    published_at ${col.time} not null,
    published_by ${col.id},
    published_by_name varchar(100),
    undo_until ${col.time} not null,
    withdrawn_at ${col.time},
    withdrawn_by ${col.id},
    withdrawn_by_name varchar(100),
    withdraw_reason varchar(2000),
    constraint uq_publications unique (cycle_id, revision),
    constraint fk_publications_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_publications_snapshot foreign key (snapshot_id) references snapshots (id)
) ${table.options};
