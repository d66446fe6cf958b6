--liquibase formatted sql

--changeset smartwork:report-1
-- One obligation in one cycle. What may change in the registry later is frozen here when the cycle opens.
create table reports (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    facility_id ${col.id} not null,
    subject_key ${col.code} not null,
    facility_code ${col.code} not null,
    facility_name varchar(200) not null,
    facility_type ${col.code} not null,
    org_unit_id ${col.id} not null,
    org_path ${col.path} not null,
    district_code ${col.code} not null,
    district_name varchar(100) not null,
    staff_count int,
    capacity int,
    official_id ${col.id},
    -- Among how many the official was chosen, having had least to do; 0: took it over later.
    official_among int,
    state varchar(20) not null,
    process_instance_id varchar(64),
    due_at ${col.time} not null,
    extended_until ${col.time},
    escalation_level int not null,
    severity varchar(20) not null,
    dispatched_at ${col.time},
    opened_at ${col.time},
    version_no int not null,
    version_id ${col.id},
    first_submitted_at ${col.time},
    submitted_at ${col.time},
    late boolean not null,
    settled_at ${col.time},
    returned_count int not null,
    return_reason varchar(2000),
    row_version int not null,
    constraint uq_reports_subject unique (cycle_id, facility_id, subject_key),
    constraint fk_reports_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_reports_facility foreign key (facility_id) references facilities (id)
) ${table.options};
create index ix_reports_state on reports (cycle_id, state, escalation_level, id);
-- What is with its respondent, by unit, counted without the rows.
create index ix_reports_waiting on reports (cycle_id, state, settled_at, org_path);
create index ix_reports_code on reports (cycle_id, facility_code, id);
create index ix_reports_facility on reports (facility_id, cycle_id);
create index ix_reports_extended on reports (extended_until, cycle_id);
create index ix_reports_severity on reports (cycle_id, severity);

-- Who was asked, frozen with the report; position_no 1 first.
create table report_recipients (
    report_id ${col.id} not null,
    position_no int not null,
    person_id ${col.id} not null,
    cycle_id ${col.id} not null,
    primary key (report_id, position_no),
    constraint fk_report_recipients_report foreign key (report_id) references reports (id),
    constraint fk_report_recipients_person foreign key (person_id) references persons (id)
) ${table.options};
create index ix_report_recipients_person on report_recipients (person_id, cycle_id);
create index ix_report_recipients_cycle on report_recipients (cycle_id, person_id);

-- One submission; never changed, only followed by another. Ordered by version_no, never by time.
create table versions (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    version_no int not null,
    kind varchar(20) not null,
    answers longtext not null,
    form_version_id ${col.id} not null,
    submission_id ${col.code} not null,
    channel varchar(20) not null,
    person_id ${col.id},
    entered_by ${col.id},
    entered_by_name varchar(100) not null,
    submitted_at ${col.time} not null,
    late boolean not null,
    identical_in_row int default 0 not null,
    constraint uq_versions_number unique (report_id, version_no),
    constraint uq_versions_submission unique (submission_id),
    constraint fk_versions_report foreign key (report_id) references reports (id),
    constraint fk_versions_form foreign key (form_version_id) references form_versions (id)
) ${table.options};

-- What a respondent has typed and not yet submitted; never counted. The revision tells two devices apart.
create table answer_drafts (
    report_id ${col.id} not null,
    person_id ${col.id} not null,
    revision int not null,
    answers longtext not null,
    saved_at ${col.time} not null,
    primary key (report_id, person_id),
    constraint fk_answer_drafts_report foreign key (report_id) references reports (id)
) ${table.options};

-- Photos and documents of an answer; the content lies in the file store under its hash.
create table report_files (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    field ${col.code} not null,
    name varchar(200) not null,
    content_type varchar(100) not null,
    size_bytes bigint not null,
    hash ${col.code} not null,
    width int,
    height int,
    uploaded_at ${col.time} not null,
    uploaded_by varchar(100) not null,
    constraint fk_report_files_report foreign key (report_id) references reports (id)
) ${table.options};
create index ix_report_files_report on report_files (report_id);
create index ix_report_files_hash on report_files (hash);

-- What figures read: one row per number or chosen option; never personal fields.
create table answer_values (
    version_id ${col.id} not null,
    field ${col.code} not null,
    row_no int not null,
    item_no int not null,
    number_value decimal(20, 6),
    code_value ${col.code},
    primary key (version_id, field, row_no, item_no),
    constraint fk_answer_values_version foreign key (version_id) references versions (id)
) ${table.options};

create table flags (
    version_id ${col.id} not null,
    rule_code ${col.code} not null,
    field ${col.code} not null,
    severity varchar(20) not null,
    primary key (version_id, rule_code),
    constraint fk_flags_version foreign key (version_id) references versions (id)
) ${table.options};

-- What people and rules decided about a report, in the order of the id. instead_of: name of the absent colleague for whom.
create table decisions (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    kind varchar(30) not null,
    version_no int not null,
    reason varchar(2000),
    decided_by ${col.id},
    decided_by_name varchar(100),
    instead_of varchar(100),
    decided_at ${col.time} not null,
    constraint fk_decisions_report foreign key (report_id) references reports (id)
) ${table.options};
create index ix_decisions_report on decisions (report_id, id);

-- The questions that a return is about, each perhaps with a sentence; version_no is the version that was returned.
create table marked_questions (
    report_id ${col.id} not null,
    version_no int not null,
    field ${col.code} not null,
    position_no int not null,
    sentence varchar(300),
    primary key (report_id, version_no, field),
    constraint fk_marked_questions_report foreign key (report_id) references reports (id)
) ${table.options};

-- Where each running report waits; kept by the engine's listener in the engine's transaction. org_path: the report's, which
-- never changes, so that counting and the median need the index only.
create table report_positions (
    report_id ${col.id} not null,
    element ${col.code} not null,
    cycle_id ${col.id} not null,
    org_path ${col.path} not null,
    since ${col.time} not null,
    reason varchar(30) not null,
    primary key (report_id, element),
    constraint fk_report_positions_report foreign key (report_id) references reports (id)
) ${table.options};
create index ix_report_positions_cycle on report_positions (cycle_id, element, since, reason, org_path);

-- The inbox's projection of the engine's user tasks of officials and supervisors.
create table tasks (
    id ${col.code} not null primary key,
    kind varchar(30) not null,
    role varchar(20) not null,
    -- The step of its model that it stands for.
    element ${col.code},
    state varchar(20) not null,
    cycle_id ${col.id} not null,
    report_id ${col.id},
    process_instance_id varchar(64) not null,
    subject varchar(200) not null,
    subject_code ${col.code} not null,
    facility_type ${col.code},
    org_unit_id ${col.id} not null,
    org_path ${col.path} not null,
    assignee_id ${col.id},
    severity varchar(20) not null,
    due_at ${col.time} not null,
    created_at ${col.time} not null,
    ended_at ${col.time},
    ended_by ${col.id},
    outcome varchar(30),
    -- The lower the earlier, see TaskRank; priority is 1, 2 or 3.
    rank_no int default 250 not null,
    priority int default 2 not null,
    snoozed_until ${col.time},
    assigned_by ${col.id},
    assigned_at ${col.time},
    -- Why it went to somebody else than the model says, see TaskRoute, and whose it would have been.
    route varchar(20),
    routed_from ${col.id},
    row_version int not null,
    constraint fk_tasks_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_tasks_report foreign key (report_id) references reports (id)
) ${table.options};
create index ix_tasks_mine on tasks (assignee_id, state, due_at, id);
create index ix_tasks_pool on tasks (state, role, org_path, due_at, id);
create index ix_tasks_report on tasks (report_id, state);
create index ix_tasks_cycle on tasks (cycle_id, state);
create index ix_tasks_ended on tasks (ended_by, ended_at);

--changeset smartwork:report-task-steps
-- That somebody else holds a task, or that it was put off or put before others, see TaskStep; rows are only added. A desk that
-- is handed over has its own protocol. before_value and after_value: moments and numbers.
create table task_steps (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    task_id ${col.code} not null,
    kind varchar(20) not null,
    staff_id ${col.id},
    staff_name varchar(100),
    instead_of varchar(100),
    from_id ${col.id},
    to_id ${col.id},
    before_value varchar(40),
    after_value varchar(40),
    made_at ${col.time} not null,
    constraint fk_task_steps_report foreign key (report_id) references reports (id)
) ${table.options};
create index ix_task_steps_report on task_steps (report_id, id);

--changeset smartwork:report-facility-notices
-- What a respondent told about the facility: that somebody else is responsible now, or that it has closed for good. What was
-- typed is here and nowhere in the engine. decided_* hold what the official made of it.
create table facility_notices (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    facility_id ${col.id} not null,
    -- Null when an official found it out about a facility that has no contact.
    person_id ${col.id},
    kind varchar(20) not null,
    name varchar(100),
    mobile varchar(30),
    mail varchar(254),
    closed_on date,
    remark varchar(500),
    -- Name of the official who found it out; null when the person told it.
    found_by varchar(100),
    told_at ${col.time} not null,
    process_instance_id varchar(64) not null,
    outcome varchar(30),
    decided_by ${col.id},
    decided_at ${col.time},
    constraint fk_facility_notices_report foreign key (report_id) references reports (id),
    constraint fk_facility_notices_facility foreign key (facility_id) references facilities (id),
    constraint fk_facility_notices_person foreign key (person_id) references persons (id)
) ${table.options};
create index ix_facility_notices_report on facility_notices (report_id, told_at);
create index ix_facility_notices_instance on facility_notices (process_instance_id);

--changeset smartwork:report-notes
-- What the office noted for itself about a report (OFFICE), and what it and the facility wrote to each other (FACILITY).
create table case_notes (
    id ${col.id} not null primary key,
    report_id ${col.id} not null,
    submission_key ${col.id} not null,
    audience varchar(20) not null,
    body varchar(2000) not null,
    staff_id ${col.id},
    person_id ${col.id},
    author_name varchar(100) not null,
    written_at ${col.time} not null,
    constraint uq_case_notes unique (report_id, submission_key),
    constraint fk_case_notes_report foreign key (report_id) references reports (id)
) ${table.options};

--changeset smartwork:report-bulk
-- The same step for many tasks, given by one member of staff; see BulkOrder.
create table bulk_orders (
    id ${col.id} not null primary key,
    staff_id ${col.id} not null,
    username ${col.code} not null,
    action varchar(20) not null,
    state varchar(20) not null,
    comment varchar(2000) not null,
    colleague ${col.code},
    until_at ${col.time},
    created_at ${col.time} not null,
    start_at ${col.time},
    started_at ${col.time},
    finished_at ${col.time},
    undone boolean default false not null
) ${table.options};
create index ix_bulk_orders_state on bulk_orders (state, start_at);

-- Its tasks, or reports (task_id is the report's id then), in the order in which their reports are locked, each with what became of it and, if nothing did, why.
create table bulk_items (
    order_id ${col.id} not null,
    position_no int not null,
    task_id ${col.code} not null,
    report_id ${col.id},
    version_no int not null,
    state varchar(20) not null,
    text_key ${col.code},
    text_args varchar(500),
    given_to ${col.id},
    taken_from ${col.id},
    settled_at ${col.time},
    primary key (order_id, position_no),
    constraint fk_bulk_items_order foreign key (order_id) references bulk_orders (id)
) ${table.options};
create index ix_bulk_items_state on bulk_items (order_id, state, position_no);

--changeset smartwork:report-inbox
-- Lists of the inbox that somebody keeps under a name; query is the address's.
create table inbox_filters (
    id ${col.id} not null primary key,
    staff_id ${col.id} not null,
    name varchar(60) not null,
    query varchar(1000) not null,
    standing boolean default false not null,
    created_at ${col.time} not null
) ${table.options};
create index ix_inbox_filters_staff on inbox_filters (staff_id);

-- The units that see somebody's list, and those below them.
create table inbox_filter_units (
    filter_id ${col.id} not null,
    org_path ${col.path} not null,
    primary key (filter_id, org_path),
    constraint fk_inbox_filter_units_filter foreign key (filter_id) references inbox_filters (id)
) ${table.options};
create index ix_inbox_filter_units_path on inbox_filter_units (org_path);

-- The columns that somebody has chosen for the list; without a row all of them.
create table inbox_columns (
    staff_id ${col.id} not null primary key,
    shown varchar(200) not null
) ${table.options};

--changeset smartwork:report-contact-confirmations
-- Who has said, once a cycle, that their contact data are right or what they are.
create table contact_confirmations (
    cycle_id ${col.id} not null,
    person_id ${col.id} not null,
    confirmed_at ${col.time} not null,
    corrected boolean not null,
    primary key (cycle_id, person_id),
    constraint fk_contact_confirmations_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_contact_confirmations_person foreign key (person_id) references persons (id)
) ${table.options};

--changeset smartwork:report-approvals
-- How the units below the one that publishes stand to a cycle's results, each for its own part. position_no tells the tasks of
-- the level that is asked now apart; for_name is in whose stead a deputy approved.
create table approvals (
    cycle_id ${col.id} not null,
    org_unit_id ${col.id} not null,
    level varchar(20) not null,
    org_path ${col.path} not null,
    unit_code ${col.code} not null,
    unit_name varchar(100) not null,
    state varchar(20) not null,
    position_no int,
    due_at ${col.time},
    decided_by ${col.id},
    decided_by_name varchar(100),
    for_name varchar(100),
    reason varchar(2000),
    decided_at ${col.time},
    primary key (cycle_id, org_unit_id),
    constraint fk_approvals_cycle foreign key (cycle_id) references cycles (id),
    constraint fk_approvals_org_unit foreign key (org_unit_id) references org_units (id)
) ${table.options};

-- What became of an approval one after the other; rows are only added.
create table approval_acts (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    org_unit_id ${col.id} not null,
    unit_name varchar(100) not null,
    state varchar(20) not null,
    acted_by_name varchar(100),
    for_name varchar(100),
    reason varchar(2000),
    acted_at ${col.time} not null,
    constraint fk_approval_acts_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};
create index ix_approval_acts_cycle on approval_acts (cycle_id, acted_at);

--changeset smartwork:report-approved-versions
-- The versions a unit approved last, so that every later change of its part can be shown.
create table approved_versions (
    cycle_id ${col.id} not null,
    org_unit_id ${col.id} not null,
    report_id ${col.id} not null,
    version_id ${col.id} not null,
    primary key (cycle_id, org_unit_id, report_id),
    constraint fk_approved_versions_approval foreign key (cycle_id, org_unit_id) references approvals (cycle_id, org_unit_id)
) ${table.options};

--changeset smartwork:report-rule-samples
-- Random samples of what a cycle accepted by rule, shuffled by the seed, and what people found when they looked at them.
create table rule_samples (
    id ${col.id} not null primary key,
    cycle_id ${col.id} not null,
    ordinal int not null,
    seed bigint not null,
    drawn_from int not null,
    drawn_by ${col.id} not null,
    drawn_by_name varchar(100) not null,
    drawn_at ${col.time} not null,
    constraint uq_rule_samples_ordinal unique (cycle_id, ordinal),
    constraint fk_rule_samples_cycle foreign key (cycle_id) references cycles (id)
) ${table.options};

create table rule_sample_items (
    sample_id ${col.id} not null,
    report_id ${col.id} not null,
    version_no int not null,
    place int not null,
    result varchar(20),
    comment_text varchar(2000),
    checked_by ${col.id},
    checked_by_name varchar(100),
    checked_at ${col.time},
    primary key (sample_id, report_id),
    constraint uq_rule_sample_items_report unique (report_id),
    constraint fk_rule_sample_items_sample foreign key (sample_id) references rule_samples (id),
    constraint fk_rule_sample_items_report foreign key (report_id) references reports (id)
) ${table.options};

--changeset smartwork:report-alerts
-- What a member of staff should know; collected once a minute. digest_id: the notice that tells it by mail, once one does.
create table staff_alerts (
    staff_id ${col.id} not null,
    kind varchar(20) not null,
    task_id ${col.code} not null,
    occasion ${col.time} not null,
    created_at ${col.time} not null,
    read_at ${col.time},
    digest_id ${col.id},
    primary key (staff_id, kind, task_id, occasion),
    constraint fk_staff_alerts_staff foreign key (staff_id) references staff (id),
    constraint fk_staff_alerts_task foreign key (task_id) references tasks (id)
) ${table.options};
create index ix_staff_alerts_unread on staff_alerts (staff_id, read_at, created_at);
create index ix_staff_alerts_created on staff_alerts (created_at);
create index ix_staff_alerts_digest on staff_alerts (digest_id);

-- What somebody wants to be told; without a row, wanted.
create table staff_alert_choices (
    staff_id ${col.id} not null,
    kind varchar(20) not null,
    wanted boolean not null,
    primary key (staff_id, kind)
) ${table.options};

-- Who wants the alerts by mail, too: what is new since then, and when the last mail was written; that row is the lock.
create table staff_digests (
    staff_id ${col.id} not null primary key,
    wanted boolean not null,
    since ${col.time} not null,
    written_at ${col.time},
    constraint fk_staff_digests_staff foreign key (staff_id) references staff (id)
) ${table.options};
