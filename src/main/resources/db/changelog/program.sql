--liquibase formatted sql

--changeset smartwork:program-1
create table form_versions (
    id ${col.id} not null primary key,
    form_code ${col.code} not null,
    number int not null,
    schema_json longtext not null,
    hash ${col.code} not null,
    title varchar(100) not null,
    title_en varchar(100) not null,
    note varchar(1000) not null,
    published_by varchar(100) not null,
    published_at ${col.time} not null,
    constraint uq_form_versions unique (form_code, number)
) ${table.options};

-- A form in the making. step_no points at the step that it is at; revision counts every change.
create table form_drafts (
    id ${col.id} not null primary key,
    form_code ${col.code} not null,
    title varchar(100) not null,
    title_en varchar(100) not null,
    revision int not null,
    step_no int not null,
    base_number int not null,
    last_number int not null,
    saved_by varchar(100) not null,
    saved_at ${col.time} not null,
    constraint uq_form_drafts_code unique (form_code)
) ${table.options};

-- The form after each edit, and what the edit did: undoing and redoing go along these.
create table form_draft_steps (
    draft_id ${col.id} not null,
    step_no int not null,
    schema_json longtext not null,
    what_key ${col.code} not null,
    what_label varchar(200) not null,
    primary key (draft_id, step_no),
    constraint fk_form_draft_steps_draft foreign key (draft_id) references form_drafts (id)
) ${table.options};

-- definition: the bundle's JSON (reminder times, deadlines, flag rules, texts); see Program.
create table programs (
    id ${col.id} not null primary key,
    code ${col.code} not null,
    name varchar(100) not null,
    name_en varchar(100) not null,
    form_code ${col.code} not null,
    cycle_model ${col.code} not null,
    report_model ${col.code} not null,
    definition longtext not null,
    active boolean not null,
    position_no int not null,
    updated_at ${col.time} not null,
    row_version int not null,
    constraint uq_programs_code unique (code)
) ${table.options};

create table cycles (
    id ${col.id} not null primary key,
    program_id ${col.id} not null,
    request_id ${col.key} not null,
    title varchar(200) not null,
    state varchar(20) not null,
    form_version_id ${col.id} not null,
    report_definition_id varchar(64),
    process_instance_id varchar(64),
    opened_by ${col.id},
    opened_at ${col.time} not null,
    due_at ${col.time} not null,
    escalate_at ${col.time} not null,
    lock_at ${col.time} not null,
    rework_until ${col.time},
    published_at ${col.time},
    cancel_reason varchar(2000),
    expected int not null,
    row_version int not null,
    constraint uq_cycles_request unique (program_id, request_id),
    constraint fk_cycles_program foreign key (program_id) references programs (id),
    constraint fk_cycles_form foreign key (form_version_id) references form_versions (id)
) ${table.options};
create index ix_cycles_state on cycles (state, opened_at);
create index ix_cycles_opened on cycles (opened_at, id);
create index ix_cycles_program on cycles (program_id, opened_at);

-- The facilities a cycle was narrowed to; no rows means the program's whole audience.
create table cycle_selections (
    cycle_id ${col.id} not null,
    facility_id ${col.id} not null,
    primary key (cycle_id, facility_id),
    constraint fk_cycle_selections_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_cycle_selections_facility foreign key (facility_id) references facilities (id)
) ${table.options};

create table cycle_reminders (
    cycle_id ${col.id} not null,
    ordinal int not null,
    remind_at ${col.time} not null,
    sent_at ${col.time},
    primary key (cycle_id, ordinal),
    constraint fk_cycle_reminders_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};

--changeset smartwork:program-changes
-- What was changed in a program: its definition before and after, never changed itself.
create table program_changes (
    id ${col.id} not null primary key,
    program_id ${col.id} not null,
    changed_at ${col.time} not null,
    changed_by varchar(100) not null,
    username ${col.code} not null,
    note varchar(500) not null,
    definition_before longtext not null,
    definition_after longtext not null,
    running boolean not null,
    constraint fk_program_changes_program foreign key (program_id) references programs (id)
) ${table.options};
create index ix_program_changes_program on program_changes (program_id, changed_at);

-- The running cycles that are to follow a change; done_at is null until one has, moments counts what was moved in it.
create table program_change_cycles (
    change_id ${col.id} not null,
    cycle_id ${col.id} not null,
    done_at ${col.time},
    moments int,
    primary key (change_id, cycle_id),
    constraint fk_program_change_cycles_change foreign key (change_id) references program_changes (id),
    constraint fk_program_change_cycles_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};
create index ix_program_change_cycles_done on program_change_cycles (done_at);

--changeset smartwork:program-cycle-units
-- The org units of those a cycle was opened for. Who may see it follows from them until the audience is frozen.
create table cycle_units (
    cycle_id ${col.id} not null,
    org_path ${col.path} not null,
    primary key (cycle_id, org_path),
    constraint fk_cycle_units_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};

--changeset smartwork:program-review
-- What supervisors wrote on the review of a cycle, about one district or (null) the whole.
create table review_comments (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    district_code ${col.code},
    district_name varchar(100),
    author_id ${col.id} not null,
    author_name varchar(100) not null,
    comment_text varchar(2000) not null,
    written_at ${col.time} not null,
    constraint fk_review_comments_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};
create index ix_review_comments_cycle on review_comments (cycle_id, written_at);
