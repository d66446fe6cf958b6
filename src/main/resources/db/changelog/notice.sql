--liquibase formatted sql

--changeset smartwork:notice-1
-- The outbox. dedup_key = cycle, recipient, purpose, channel, report, ordinal: the same message twice is refused by the
-- database. outcome is a word of the message files (notice.outcome.*), outcome_detail what the mail server said.
-- address: set when it does not go to the person's present one, until it is sent.
-- doubtful stays true once a try ended without an answer: the message may have arrived twice.
-- The recipient is a respondent (person_id, of a cycle) or a member of staff (staff_id).
create table notices (
    id ${col.id} not null primary key,
    dedup_key ${col.key} not null,
    purpose varchar(30) not null,
    channel varchar(20) not null,
    ordinal int not null,
    cycle_id ${col.id},
    report_id ${col.id},
    person_id ${col.id},
    staff_id ${col.id},
    state varchar(20) not null,
    reason varchar(2000),
    address varchar(254),
    lease_owner ${col.code},
    lease_until ${col.time},
    tries int not null,
    next_try_at ${col.time} not null,
    outcome ${col.code},
    outcome_detail varchar(500),
    doubtful boolean not null default false,
    created_at ${col.time} not null,
    sent_at ${col.time},
    row_version int not null,
    constraint uq_notices_dedup unique (dedup_key),
    constraint fk_notices_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_notices_report foreign key (report_id) references reports (id),
    constraint fk_notices_person foreign key (person_id) references persons (id),
    constraint fk_notices_staff foreign key (staff_id) references staff (id),
    constraint ck_notices_recipient check (
        (person_id is not null and cycle_id is not null and staff_id is null)
        or (person_id is null and cycle_id is null and staff_id is not null))
) ${table.options};
create index ix_notices_due on notices (state, next_try_at, id);
create index ix_notices_cycle on notices (cycle_id, purpose, state);
create index ix_notices_report on notices (report_id);
create index ix_notices_person on notices (person_id, cycle_id);
create index ix_notices_staff on notices (staff_id, state, sent_at);

-- What was sent, word for word but for the personal link, which is derived when it is shown. Dropped 30 days after sending.
create table notice_texts (
    notice_id ${col.id} not null primary key,
    subject varchar(500) not null,
    body longtext not null,
    composed_at ${col.time} not null,
    constraint fk_notice_texts_notice foreign key (notice_id) references notices (id)
) ${table.options};
create index ix_notice_texts_composed on notice_texts (composed_at);

-- A personal link belongs to a person. The token is derived when it is sent and never stored.
create table links (
    id ${col.id} not null primary key,
    person_id ${col.id} not null,
    generation int not null,
    created_at ${col.time} not null,
    expires_at ${col.time} not null,
    revoked_at ${col.time},
    constraint uq_links_person unique (person_id),
    constraint fk_links_person foreign key (person_id) references persons (id)
) ${table.options};

--changeset smartwork:notice-short-codes
-- What is read out on the phone or typed from a letter instead of a link: only its keyed hash. It opens the link of that
-- generation for as long as the cycle takes answers.
create table short_codes (
    code_hash ${col.code} not null primary key,
    person_id ${col.id} not null,
    cycle_id ${col.id} not null,
    link_id ${col.id} not null,
    generation int not null,
    issued_by ${col.code} not null,
    issued_at ${col.time} not null,
    constraint fk_short_codes_person foreign key (person_id) references persons (id),
    constraint fk_short_codes_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_short_codes_link foreign key (link_id) references links (id)
) ${table.options};
create index ix_short_codes_person on short_codes (person_id, cycle_id);

-- Who was told of which jobs that the engine has given up, until these are mended.
create table job_alarms (
    job_group ${col.key} not null,
    staff_id ${col.id} not null,
    notice_id ${col.id} not null,
    told_at ${col.time} not null,
    constraint pk_job_alarms primary key (job_group, staff_id),
    constraint fk_job_alarms_staff foreign key (staff_id) references staff (id)
) ${table.options};
create index ix_job_alarms_notice on job_alarms (notice_id);
create index ix_job_alarms_staff on job_alarms (staff_id);
