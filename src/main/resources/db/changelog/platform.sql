--liquibase formatted sql

--changeset smartwork:platform-1
-- References and digests only, never personal values.
create table audit_events (
    id ${col.id} not null primary key,
    at ${col.time} not null,
    actor ${col.code} not null,
    action ${col.code} not null,
    object_kind ${col.code} not null,
    object_id ${col.key} not null,
    detail varchar(500)
) ${table.options};
create index ix_audit_events_object on audit_events (object_kind, object_id, id);

create table model_releases (
    id ${col.id} not null primary key,
    model_key ${col.code} not null,
    number int not null,
    xml longtext not null,
    hash ${col.code} not null,
    rules_version int not null,
    note varchar(500) not null,
    author varchar(100) not null,
    approver varchar(100),
    definition_id varchar(64) not null,
    released_at ${col.time} not null,
    constraint uq_model_releases unique (model_key, number)
) ${table.options};

create table model_drafts (
    model_key ${col.code} not null primary key,
    xml longtext not null,
    revision int not null,
    saved_by varchar(100) not null,
    saved_at ${col.time} not null
) ${table.options};

-- At most one open request for a model: open_key holds the model's key while it is open.
create table release_requests (
    id ${col.id} not null primary key,
    model_key ${col.code} not null,
    open_key ${col.code},
    xml longtext not null,
    hash ${col.code} not null,
    base_number int not null,
    rollback_to int,
    draft_revision int not null,
    note varchar(500) not null,
    state varchar(20) not null,
    author ${col.code} not null,
    author_name varchar(100) not null,
    requested_at ${col.time} not null,
    decider_name varchar(100),
    decided_at ${col.time},
    reason varchar(500),
    evidence longtext,
    release_number int,
    constraint uq_release_requests_open unique (open_key)
) ${table.options};
create index ix_release_requests_model on release_requests (model_key, requested_at);

--changeset smartwork:platform-sessions
-- The tables of Spring Session JDBC, as its own scripts define them.
create table SPRING_SESSION (
    PRIMARY_ID char(36) not null,
    SESSION_ID char(36) not null,
    CREATION_TIME bigint not null,
    LAST_ACCESS_TIME bigint not null,
    MAX_INACTIVE_INTERVAL int not null,
    EXPIRY_TIME bigint not null,
    PRINCIPAL_NAME varchar(100),
    constraint SPRING_SESSION_PK primary key (PRIMARY_ID)
) ${table.options};
create unique index SPRING_SESSION_IX1 on SPRING_SESSION (SESSION_ID);
create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);
create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36) not null,
    ATTRIBUTE_NAME varchar(200) not null,
    ATTRIBUTE_BYTES ${col.blob} not null,
    constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID) on delete cascade
) ${table.options};
