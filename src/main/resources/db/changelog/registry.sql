--liquibase formatted sql

--changeset smartwork:registry-1
create table org_units (
    id ${col.id} not null primary key,
    code ${col.code} not null,
    name varchar(100) not null,
    name_en varchar(100),
    kind varchar(20) not null,
    parent_id ${col.id},
    path ${col.path} not null,
    valid_from date not null,
    valid_to date,
    constraint uq_org_units_code unique (code),
    constraint fk_org_units_parent foreign key (parent_id) references org_units (id)
) ${table.options};
create index ix_org_units_path on org_units (path);

create table facility_types (
    code ${col.code} not null primary key,
    name varchar(100) not null,
    name_en varchar(100) not null,
    position_no int not null
) ${table.options};

create table facilities (
    id ${col.id} not null primary key,
    code ${col.code} not null,
    name varchar(200) not null,
    type ${col.code} not null,
    org_unit_id ${col.id} not null,
    address varchar(300),
    latitude decimal(9, 6),
    longitude decimal(9, 6),
    phone varchar(30),
    capacity int,
    staff_count int,
    managing_body varchar(200),
    data_date date,
    opened_on date,
    closed_on date,
    updated_at ${col.time} not null,
    row_version int not null,
    constraint uq_facilities_code unique (code),
    constraint fk_facilities_type foreign key (type) references facility_types (code),
    constraint fk_facilities_org_unit foreign key (org_unit_id) references org_units (id)
) ${table.options};
create index ix_facilities_org_unit on facilities (org_unit_id, type);
create index ix_facilities_name on facilities (name);

create table persons (
    id ${col.id} not null primary key,
    name varchar(100) not null,
    language varchar(5) not null,
    mail varchar(254),
    mobile varchar(30),
    updated_at ${col.time} not null
) ${table.options};
create index ix_persons_mobile on persons (mobile);
create index ix_persons_mail on persons (mail);

-- A person's role at one facility. position_no 1 is the first contact, 2 the fallback.
create table contacts (
    id ${col.id} not null primary key,
    facility_id ${col.id} not null,
    person_id ${col.id} not null,
    role varchar(20) not null,
    position_no int not null,
    valid_from date not null,
    valid_to date,
    constraint uq_contacts_person unique (facility_id, person_id, valid_from),
    constraint fk_contacts_facility foreign key (facility_id) references facilities (id),
    constraint fk_contacts_person foreign key (person_id) references persons (id)
) ${table.options};
create index ix_contacts_person on contacts (person_id);

create table staff (
    id ${col.id} not null primary key,
    username ${col.code} not null,
    name varchar(100) not null,
    password_hash varchar(100) not null,
    org_unit_id ${col.id} not null,
    office_phone varchar(30),
    mail varchar(254),
    -- Of the mails that go there, ko or en.
    language varchar(5) default 'ko' not null,
    enabled boolean not null,
    failed_logins int not null,
    locked_until ${col.time},
    constraint uq_staff_username unique (username),
    constraint fk_staff_org_unit foreign key (org_unit_id) references org_units (id)
) ${table.options};

create table staff_roles (
    id ${col.id} not null primary key,
    staff_id ${col.id} not null,
    role varchar(20) not null,
    org_unit_id ${col.id} not null,
    valid_from date not null,
    valid_to date,
    constraint uq_staff_roles unique (staff_id, role, org_unit_id, valid_from),
    constraint fk_staff_roles_staff foreign key (staff_id) references staff (id),
    constraint fk_staff_roles_org_unit foreign key (org_unit_id) references org_units (id)
) ${table.options};

-- Who is in charge of the facilities of an org unit and type: one official, or (staff_id null) the unit's whole team.
create table responsibilities (
    id ${col.id} not null primary key,
    org_unit_id ${col.id} not null,
    facility_type ${col.code},
    staff_id ${col.id},
    valid_from date not null,
    valid_to date,
    constraint fk_responsibilities_org_unit foreign key (org_unit_id) references org_units (id),
    constraint fk_responsibilities_type foreign key (facility_type) references facility_types (code),
    constraint fk_responsibilities_staff foreign key (staff_id) references staff (id)
) ${table.options};
create index ix_responsibilities_unit on responsibilities (org_unit_id, facility_type);

-- Who is away and who does their work meanwhile; in force by the dates alone. Ended early, valid_to is that day.
create table absences (
    id ${col.id} not null primary key,
    staff_id ${col.id} not null,
    substitute_id ${col.id} not null,
    valid_from date not null,
    valid_to date not null,
    entered_by ${col.id} not null,
    entered_at ${col.time} not null,
    ended_by ${col.id},
    ended_at ${col.time},
    constraint fk_absences_staff foreign key (staff_id) references staff (id),
    constraint fk_absences_substitute foreign key (substitute_id) references staff (id)
) ${table.options};
create index ix_absences_staff on absences (staff_id, valid_to);
create index ix_absences_valid on absences (valid_to, valid_from);

-- A desk, or (responsibility_id) one responsibility, that goes to somebody else on a day; carried out in one transaction.
create table hand_overs (
    id ${col.id} not null primary key,
    from_id ${col.id} not null,
    to_id ${col.id} not null,
    responsibility_id ${col.id},
    on_date date not null,
    state varchar(20) not null,
    planned_by ${col.id} not null,
    planned_at ${col.time} not null,
    carried_out_at ${col.time},
    tasks_moved int not null,
    responsibilities_moved int not null,
    reports_moved int not null,
    refusal_key ${col.code},
    refusal_args varchar(500),
    constraint fk_hand_overs_from foreign key (from_id) references staff (id),
    constraint fk_hand_overs_to foreign key (to_id) references staff (id)
) ${table.options};
create index ix_hand_overs_state on hand_overs (state, on_date);

-- Its protocol: the tasks and (task_kind null) the responsibilities that moved, as they were called then.
create table hand_over_items (
    hand_over_id ${col.id} not null,
    item_id ${col.code} not null,
    task_kind varchar(30),
    subject varchar(200) not null,
    cycle_id ${col.id},
    due_at ${col.time},
    org_unit_id ${col.id},
    facility_type ${col.code},
    primary key (hand_over_id, item_id),
    constraint fk_hand_over_items_hand_over foreign key (hand_over_id) references hand_overs (id)
) ${table.options};
create index ix_hand_over_items_item on hand_over_items (item_id);

-- Who is on duty for a unit (city or district) while the office is closed.
create table duty_shifts (
    id ${col.id} not null primary key,
    org_unit_id ${col.id} not null,
    staff_id ${col.id} not null,
    starts_at ${col.time} not null,
    ends_at ${col.time} not null,
    constraint fk_duty_shifts_org_unit foreign key (org_unit_id) references org_units (id),
    constraint fk_duty_shifts_staff foreign key (staff_id) references staff (id)
) ${table.options};
create index ix_duty_shifts_unit on duty_shifts (org_unit_id, ends_at);
create index ix_duty_shifts_ends on duty_shifts (ends_at, starts_at);

-- A facility list between its check and its storing; one per person, swept after a day.
create table facility_uploads (
    id ${col.id} not null primary key,
    staff_id ${col.id} not null,
    file_name varchar(255) not null,
    content longblob not null,
    uploaded_at ${col.time} not null
) ${table.options};
create index ix_facility_uploads_staff on facility_uploads (staff_id);
create index ix_facility_uploads_at on facility_uploads (uploaded_at);

--changeset smartwork:registry-approval-delegations
-- Who may approve in the stead of a supervisor of the same unit (전결), from one day to another; ended_at when it was ended before.
create table approval_delegations (
    id ${col.id} not null primary key,
    org_unit_id ${col.id} not null,
    delegator_id ${col.id} not null,
    deputy_id ${col.id} not null,
    from_day date not null,
    to_day date not null,
    created_at ${col.time} not null,
    ended_at ${col.time},
    constraint fk_approval_delegations_org_unit foreign key (org_unit_id) references org_units (id),
    constraint fk_approval_delegations_delegator foreign key (delegator_id) references staff (id),
    constraint fk_approval_delegations_deputy foreign key (deputy_id) references staff (id)
) ${table.options};
create index ix_approval_delegations_deputy on approval_delegations (deputy_id, to_day);

--changeset smartwork:registry-holidays
-- The days off of public offices (관공서의 공휴일), as in the gazette up to 2027; administrators add later and special ones.
create table holidays (
    on_day date not null primary key,
    name varchar(100) not null,
    name_en varchar(100)
) ${table.options};
insert into holidays (on_day, name, name_en) values
    ('2026-01-01', '1월 1일', 'New Year’s Day'),
    ('2026-02-16', '설날 전날', 'Day before Seollal'),
    ('2026-02-17', '설날', 'Seollal'),
    ('2026-02-18', '설날 다음 날', 'Day after Seollal'),
    ('2026-03-01', '3ㆍ1절', 'Independence Movement Day'),
    ('2026-03-02', '대체공휴일(3ㆍ1절)', 'Substitute holiday (Independence Movement Day)'),
    ('2026-05-01', '노동절', 'Labour Day'),
    ('2026-05-05', '어린이날', 'Children’s Day'),
    ('2026-05-24', '부처님 오신 날', 'Buddha’s Birthday'),
    ('2026-05-25', '대체공휴일(부처님 오신 날)', 'Substitute holiday (Buddha’s Birthday)'),
    ('2026-06-03', '전국동시지방선거', 'Local elections'),
    ('2026-06-06', '현충일', 'Memorial Day'),
    ('2026-07-17', '제헌절', 'Constitution Day'),
    ('2026-08-15', '광복절', 'Liberation Day'),
    ('2026-08-17', '대체공휴일(광복절)', 'Substitute holiday (Liberation Day)'),
    ('2026-09-24', '추석 전날', 'Day before Chuseok'),
    ('2026-09-25', '추석', 'Chuseok'),
    ('2026-09-26', '추석 다음 날', 'Day after Chuseok'),
    ('2026-10-03', '개천절', 'National Foundation Day'),
    ('2026-10-05', '대체공휴일(개천절)', 'Substitute holiday (National Foundation Day)'),
    ('2026-10-09', '한글날', 'Hangeul Day'),
    ('2026-12-25', '기독탄신일', 'Christmas Day'),
    ('2027-01-01', '1월 1일', 'New Year’s Day'),
    ('2027-02-06', '설날 전날', 'Day before Seollal'),
    ('2027-02-07', '설날', 'Seollal'),
    ('2027-02-08', '설날 다음 날', 'Day after Seollal'),
    ('2027-02-09', '대체공휴일(설날)', 'Substitute holiday (Seollal)'),
    ('2027-03-01', '3ㆍ1절', 'Independence Movement Day'),
    ('2027-05-01', '노동절', 'Labour Day'),
    ('2027-05-03', '대체공휴일(노동절)', 'Substitute holiday (Labour Day)'),
    ('2027-05-05', '어린이날', 'Children’s Day'),
    ('2027-05-13', '부처님 오신 날', 'Buddha’s Birthday'),
    ('2027-06-06', '현충일', 'Memorial Day'),
    ('2027-07-17', '제헌절', 'Constitution Day'),
    ('2027-07-19', '대체공휴일(제헌절)', 'Substitute holiday (Constitution Day)'),
    ('2027-08-15', '광복절', 'Liberation Day'),
    ('2027-08-16', '대체공휴일(광복절)', 'Substitute holiday (Liberation Day)'),
    ('2027-09-14', '추석 전날', 'Day before Chuseok'),
    ('2027-09-15', '추석', 'Chuseok'),
    ('2027-09-16', '추석 다음 날', 'Day after Chuseok'),
    ('2027-10-03', '개천절', 'National Foundation Day'),
    ('2027-10-04', '대체공휴일(개천절)', 'Substitute holiday (National Foundation Day)'),
    ('2027-10-09', '한글날', 'Hangeul Day'),
    ('2027-10-11', '대체공휴일(한글날)', 'Substitute holiday (Hangeul Day)'),
    ('2027-12-25', '기독탄신일', 'Christmas Day'),
    ('2027-12-27', '대체공휴일(기독탄신일)', 'Substitute holiday (Christmas Day)');
