package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.FacilityNotice.Kind;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code facility-notice.bpmn}, each on the real engine, and what a decision changes. */
@EngineTest
class FacilityNoticeModelTest {

    private static final SecureRandom NUMBERS = new SecureRandom();

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    FacilityProcess process;

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseNotes notes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    String mobile;
    ContactDetails follower;

    @BeforeEach
    void ask() {
        city = fixture.city(2);
        mobile = "010-" + (1000 + NUMBERS.nextInt(9000)) + "-" + (1000 + NUMBERS.nextInt(9000));
        follower = new ContactDetails("박후임", mobile, "next@example.com");
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
    }

    @Test
    void what_is_told_waits_for_the_official_in_charge_and_leaves_the_report_where_it_is() {
        UUID notice = tell(Kind.CONTACT_CHANGE, follower);
        assertThat(task("CONTACT_CHANGE")).isNotBlank();
        assertThat(jdbc.sql("select assignee_id from tasks where id = ?")
                        .param(task("CONTACT_CHANGE"))
                        .query((row, n) -> Ids.get(row, "assignee_id"))
                        .single())
                .isEqualTo(city.official().id());
        assertThat(driver.positions(report().id())).containsExactly("User_CompleteForm");
        assertThat(instances(notice)).isOne();
    }

    @Test
    void nothing_that_was_typed_reaches_the_engine() {
        UUID notice = UUID.randomUUID();
        process.tell(new TellOffice(
                notice, report().id(), home.personId(), Kind.CONTACT_CHANGE, follower, null, "지난달에 그만두었습니다"));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(notice.toString())
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(instance))
                .containsOnly(
                        Map.entry("notice", "contact"),
                        Map.entry("official", city.official().id().toString()));
    }

    @Test
    void the_same_notice_again_tells_once() {
        UUID notice = tell(Kind.CLOSURE, ContactDetails.NONE);
        process.tell(told(notice, Kind.CLOSURE, ContactDetails.NONE, home.personId()));
        assertThat(tasks("CLOSURE")).hasSize(1);
        assertThatThrownBy(() -> process.tell(told(
                        notice,
                        Kind.CLOSURE,
                        ContactDetails.NONE,
                        city.homes().get(1).personId())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_new_contact_takes_the_place_of_the_old_one_and_is_asked() {
        tell(Kind.CONTACT_CHANGE, follower);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        UUID next = contact();
        assertThat(next).isNotEqualTo(home.personId());
        assertThat(jdbc.sql("select concat(name, ' ', mobile, ' ', mail) from persons where id = ?")
                        .param(Ids.bytes(next))
                        .query(String.class)
                        .single())
                .isEqualTo("박후임 " + mobile + " next@example.com");
        assertThat(jdbc.sql("select valid_to from contacts where facility_id = ? and person_id = ?")
                        .params(Ids.bytes(home.id()), Ids.bytes(home.personId()))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now());
        assertThat(recipients()).containsExactly(next);
        assertThat(invitations(next)).isOne();
        assertThat(audited("contacts.replace")).isOne();
        assertThat(report().state()).isEqualTo(ReportState.NOT_OPENED);
    }

    @Test
    void what_the_official_found_out_goes_before_what_was_told() {
        tell(Kind.CONTACT_CHANGE, ContactDetails.NONE);
        assertThatThrownBy(() -> decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, ""))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly("name", "mobile"));
        desk.complete(
                city.official(),
                task("CONTACT_CHANGE"),
                new TaskDecision(TaskDecision.Choice.CHANGE_CONTACT, "", null, List.of())
                        .finding(new TaskDecision.Found(follower, null)));
        assertThat(recipients()).containsExactly(contact()).doesNotContain(home.personId());
    }

    @Test
    void somebody_known_by_name_and_number_is_not_written_down_twice() {
        UUID known = city.homes().get(1).personId();
        jdbc.sql("update persons set name = '박후임', mobile = ? where id = ?")
                .params(mobile, Ids.bytes(known))
                .update();
        tell(Kind.CONTACT_CHANGE, follower);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        assertThat(contact()).isEqualTo(known);
        assertThat(invitations(known)).isEqualTo(2);
    }

    @Test
    void a_contact_that_stays_changes_nothing_but_needs_the_reason() {
        tell(Kind.CONTACT_CHANGE, follower);
        assertThatThrownBy(() -> decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.KEEP_CONTACT, " "))
                .isInstanceOf(InvalidInput.class);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.KEEP_CONTACT, "본인이 계속 담당");
        assertThat(contact()).isEqualTo(home.personId());
        assertThat(recipients()).containsExactly(home.personId());
        assertThat(tasks("CONTACT_CHANGE")).isEmpty();
    }

    @Test
    void two_notices_are_two_tasks_and_the_second_reads_that_the_contact_has_changed() {
        tell(Kind.CONTACT_CHANGE, follower);
        tell(Kind.CONTACT_CHANGE, new ContactDetails("최다른", null, "other@example.com"));
        assertThat(tasks("CONTACT_CHANGE")).hasSize(2);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        assertThatThrownBy(() -> decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, ""))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("contact.gone");
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.KEEP_CONTACT, "이미 반영");
        assertThat(tasks("CONTACT_CHANGE")).isEmpty();
    }

    @Test
    void an_inbox_cannot_be_flooded() {
        for (int i = 0; i < 4; i++) {
            tell(Kind.CLOSURE, ContactDetails.NONE);
        }
        assertThatThrownBy(() -> tell(Kind.CLOSURE, ContactDetails.NONE)).isInstanceOf(Conflict.class);
        tell(Kind.CONTACT_CHANGE, ContactDetails.NONE);
    }

    @Test
    void a_decision_is_made_once() {
        tell(Kind.CONTACT_CHANGE, follower);
        String task = task("CONTACT_CHANGE");
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        assertThatThrownBy(() -> desk.complete(
                        city.official(),
                        task,
                        new TaskDecision(TaskDecision.Choice.CHANGE_CONTACT, "", null, List.of())))
                .isInstanceOf(Conflict.class);
        assertThat(audited("contacts.replace")).isOne();
    }

    @Test
    void a_report_submitted_meanwhile_keeps_its_answer_and_who_gave_it() {
        tell(Kind.CONTACT_CHANGE, follower);
        driver.answer(cycleId, home, 0);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        assertThat(report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(recipients()).containsExactly(home.personId());
        assertThat(contact()).isNotEqualTo(home.personId());
        assertThat(invitations(contact())).isZero();
    }

    @Test
    void a_report_in_review_changes_hands_but_nobody_is_asked_for_it() {
        driver.answer(cycleId, home, 1);
        tell(Kind.CONTACT_CHANGE, follower);
        decide(city.official(), "CONTACT_CHANGE", TaskDecision.Choice.CHANGE_CONTACT, "");
        assertThat(recipients()).containsExactly(contact());
        assertThat(invitations(contact())).isZero();
    }

    @Test
    void after_the_lock_the_registry_still_learns() {
        tell(Kind.CLOSURE, ContactDetails.NONE);
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
        driver.fire(cycleId, "Timer_Lock");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        decide(city.official(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, "");
        assertThat(report().state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(closedOn()).isEqualTo(LocalDate.now());
    }

    @Test
    void a_confirmed_closure_excuses_what_is_open_and_ends_its_instances() {
        driver.fire(cycleId, "Timer_Due");
        tell(Kind.CLOSURE, ContactDetails.NONE);
        String running = report().processInstanceId();
        decide(city.official(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, "");
        assertThat(report().state()).isEqualTo(ReportState.EXCUSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running)
                        .count())
                .isZero();
        assertThat(driver.positions(report().id())).isEmpty();
        assertThat(tasks("FOLLOW_UP")).isEmpty();
        assertThat(closedOn()).isEqualTo(LocalDate.now());
        assertThat(audited("facilities.close")).isOne();
        assertThat(driver.report(cycleId, city.homes().get(1)).state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(driver.cycle(cycleId).expected()).isEqualTo(2);
    }

    @Test
    void a_second_closure_of_the_same_facility_keeps_the_earlier_day() {
        tell(Kind.CLOSURE, ContactDetails.NONE);
        tell(Kind.CLOSURE, ContactDetails.NONE);
        LocalDate before = LocalDate.now().minusDays(9);
        desk.complete(
                city.official(),
                task("CLOSURE"),
                new TaskDecision(TaskDecision.Choice.CLOSE_FACILITY, "", null, List.of())
                        .finding(new TaskDecision.Found(ContactDetails.NONE, before)));
        decide(city.official(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, "");
        assertThat(closedOn()).isEqualTo(before);
    }

    @Test
    void an_answer_given_before_a_closure_counts() {
        driver.answer(cycleId, home, 1);
        tell(Kind.CLOSURE, ContactDetails.NONE);
        decide(city.official(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, "");
        assertThat(report().state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(tasks("CHECK")).hasSize(1);
    }

    @Test
    void a_facility_that_is_open_stays_asked() {
        tell(Kind.CLOSURE, ContactDetails.NONE);
        decide(city.official(), "CLOSURE", TaskDecision.Choice.STILL_OPEN, "정상 운영 확인");
        assertThat(report().state()).isEqualTo(ReportState.NOT_OPENED);
        assertThat(closedOn()).isNull();
    }

    @Test
    void a_closure_in_the_future_is_none() {
        tell(Kind.CLOSURE, ContactDetails.NONE);
        TaskDecision.Found tomorrow =
                new TaskDecision.Found(ContactDetails.NONE, LocalDate.now().plusDays(1));
        assertThatThrownBy(() -> desk.complete(
                        city.official(),
                        task("CLOSURE"),
                        new TaskDecision(TaskDecision.Choice.CLOSE_FACILITY, "", null, List.of()).finding(tomorrow)))
                .isInstanceOf(InvalidInput.class);
        assertThat(closedOn()).isNull();
    }

    @Test
    void a_question_goes_to_the_official_and_the_answer_to_the_facility() {
        UUID inquiry = UUID.randomUUID();
        process.tell(new TellOffice(
                inquiry, report().id(), home.personId(), Kind.INQUIRY, ContactDetails.NONE, null, "몇 시까지입니까?"));
        assertThatThrownBy(() -> decide(city.official(), "INQUIRY", TaskDecision.Choice.ANSWER, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> decide(city.official(), "INQUIRY", TaskDecision.Choice.ANSWER, "800101-1234567"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().get(0).field()).isEqualTo("comment"));
        assertThatThrownBy(() -> decide(city.westOfficial(), "INQUIRY", TaskDecision.Choice.ANSWER, "18시"))
                .isInstanceOf(NotFound.class);

        decide(city.official(), "INQUIRY", TaskDecision.Choice.ANSWER, "오늘 18시까지입니다.");

        assertThat(notes.withFacility(report().id()))
                .extracting(CaseNote::fromFacility, CaseNote::body)
                .containsExactly(tuple(true, "몇 시까지입니까?"), tuple(false, "오늘 18시까지입니다."));
        assertThat(jdbc.sql("select reason from notices where report_id = ? and purpose = 'MESSAGE'")
                        .param(Ids.bytes(report().id()))
                        .query(String.class)
                        .list())
                .containsExactly("오늘 18시까지입니다.");
        assertThat(tasks("INQUIRY")).isEmpty();
        assertThat(instances(inquiry)).isZero();
        assertThat(report().state()).isEqualTo(ReportState.NOT_OPENED);
    }

    @Test
    void a_question_without_words_is_none() {
        assertThatThrownBy(() -> new TellOffice(
                        UUID.randomUUID(),
                        report().id(),
                        home.personId(),
                        Kind.INQUIRY,
                        ContactDetails.NONE,
                        null,
                        " "))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void other_districts_do_not_see_it_and_other_roles_do_not_decide() {
        tell(Kind.CLOSURE, ContactDetails.NONE);
        assertThatThrownBy(() -> decide(city.westOfficial(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decide(city.admin(), "CLOSURE", TaskDecision.Choice.CLOSE_FACILITY, ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide(city.official(), "CLOSURE", TaskDecision.Choice.CHANGE_CONTACT, ""))
                .isInstanceOf(InvalidInput.class);
        assertThat(tasks("CLOSURE")).hasSize(1);
    }

    private UUID tell(Kind kind, ContactDetails contact) {
        UUID notice = UUID.randomUUID();
        process.tell(told(notice, kind, contact, home.personId()));
        return notice;
    }

    private TellOffice told(UUID notice, Kind kind, ContactDetails contact, UUID personId) {
        return new TellOffice(notice, report().id(), personId, kind, contact, null, null);
    }

    private void decide(Actor actor, String kind, TaskDecision.Choice choice, String comment) {
        desk.complete(actor, task(kind), new TaskDecision(choice, comment, null, List.of()));
    }

    private String task(String kind) {
        return tasks(kind).get(0);
    }

    private List<String> tasks(String kind) {
        return driver.openTasks("report_id", report().id(), kind);
    }

    private Report report() {
        return driver.report(cycleId, home);
    }

    private long instances(UUID notice) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(notice.toString())
                .count();
    }

    private UUID contact() {
        return jdbc.sql("select person_id from contacts where facility_id = ? and valid_to is null")
                .param(Ids.bytes(home.id()))
                .query((row, n) -> Ids.get(row, "person_id"))
                .single();
    }

    private List<UUID> recipients() {
        return jdbc.sql("select person_id from report_recipients where report_id = ? order by position_no")
                .param(Ids.bytes(report().id()))
                .query((row, n) -> Ids.get(row, "person_id"))
                .list();
    }

    private int invitations(UUID person) {
        return jdbc.sql("select count(*) from notices where person_id = ? and purpose = 'INVITATION' and cycle_id = ?")
                .params(Ids.bytes(person), Ids.bytes(cycleId))
                .query(Integer.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_events where action = ? and object_id = ?")
                .params(action, home.id().toString())
                .query(Integer.class)
                .single();
    }

    private LocalDate closedOn() {
        return jdbc.sql("select closed_on from facilities where id = ?")
                .param(Ids.bytes(home.id()))
                .query((row, n) -> row.getObject("closed_on", LocalDate.class))
                .list()
                .get(0);
    }
}
