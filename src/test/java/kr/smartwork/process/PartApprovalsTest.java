package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.DelegateApproval;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalAct;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program that wants it has each district approve its part before the city reviews the whole. */
@EngineTest
class PartApprovalsTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PartApprovals desk;

    @Autowired
    ApprovalStanding standing;

    @Autowired
    SendBackPart sendBack;

    @Autowired
    SendBackOwnPart own;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Approvals approvals;

    @Autowired
    DelegateApproval delegations;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor east;
    Actor west;
    UUID cycleId;

    @BeforeEach
    void lock() {
        city = fixture.city(2);
        east = fixture.districtSupervisor(city, "east");
        west = fixture.districtSupervisor(city, "west");
        cycleId = driver.openAndDispatch(fixture.programApprovedBy("DISTRICT", "CITY"), city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
    }

    @Test
    void each_district_is_asked_for_its_own_part_and_the_city_reviews_when_all_have_approved() {
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        assertThat(asked()).hasSize(2);
        assertThat(reviews()).isEmpty();
        approve(east, "east");
        assertThat(asked()).hasSize(1);
        assertThat(states()).containsExactly(ApprovalState.APPROVED, ApprovalState.ASKED);
        approve(west, "west");
        assertThat(asked()).isEmpty();
        assertThat(reviews()).hasSize(1);
        publish();
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void a_program_that_says_nothing_is_reviewed_by_the_city_at_once() {
        UUID usual = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(usual, home, 0));
        driver.settle(usual);
        assertThat(driver.openTasks("cycle_id", usual, "APPROVE_PART")).isEmpty();
        assertThat(driver.openTasks("cycle_id", usual, "REVIEW_CYCLE")).hasSize(1);
        assertThat(approvals.of(usual)).isEmpty();
    }

    @Test
    void only_a_districts_own_supervisors_approve_for_it() {
        for (Actor refused : List.of(west, city.supervisor(), city.official(), city.admin())) {
            assertThatThrownBy(() -> desk.approve(refused, cycleId, code("east")))
                    .isInstanceOf(Forbidden.class);
        }
        Actor stranger = fixture.city(1).supervisor();
        assertThatThrownBy(() -> desk.approve(stranger, cycleId, code("east"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.approve(east, cycleId, "nowhere")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> standing.of(city.official(), cycleId)).isInstanceOf(Forbidden.class);
        assertThat(standing.of(east, cycleId).asked()).isTrue();
        assertThat(standing.of(city.supervisor(), cycleId).asked()).isFalse();
        assertThat(states()).containsOnly(ApprovalState.ASKED);
    }

    @Test
    void an_approval_is_withdrawn_with_a_reason_while_others_are_asked() {
        approve(east, "east");
        assertThatThrownBy(() -> desk.withdraw(east, cycleId, code("east"), " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.withdraw(west, cycleId, code("east"), "남의 것"))
                .isInstanceOf(Forbidden.class);
        desk.withdraw(east, cycleId, code("east"), "한 곳을 더 확인합니다");
        driver.runJobs(cycleId);
        assertThat(asked()).hasSize(2);
        assertThat(approvals.acts(cycleId)).first().satisfies(act -> {
            assertThat(act.state()).isEqualTo(ApprovalState.WITHDRAWN);
            assertThat(act.reason()).isEqualTo("한 곳을 더 확인합니다");
        });
        approve(west, "west");
        approve(east, "east");
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void an_approval_is_withdrawn_while_the_city_reviews_but_not_after_it_has_published() {
        approve(east, "east");
        approve(west, "west");
        desk.withdraw(west, cycleId, code("west"), "다시 확인합니다");
        driver.runJobs(cycleId);
        assertThat(reviews()).isEmpty();
        assertThat(asked()).hasSize(1);
        approve(west, "west");
        publish();
        assertThatThrownBy(() -> desk.withdraw(west, cycleId, code("west"), "늦음"))
                .isInstanceOf(Conflict.class);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void whoever_reviews_the_whole_goes_on_without_those_who_have_not_approved_and_says_why() {
        approve(east, "east");
        assertThatThrownBy(() -> desk.override(east, cycleId, "동구가 정함")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.override(city.supervisor(), cycleId, "")).isInstanceOf(InvalidInput.class);
        desk.override(city.supervisor(), cycleId, "서구 담당자 부재");
        driver.runJobs(cycleId);
        assertThat(states()).containsExactly(ApprovalState.APPROVED, ApprovalState.OVERRIDDEN);
        assertThat(asked()).isEmpty();
        assertThat(reviews()).hasSize(1);
        assertThatThrownBy(() -> desk.approve(west, cycleId, code("west"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.override(city.supervisor(), cycleId, "또")).isInstanceOf(Conflict.class);
    }

    @Test
    void the_review_goes_on_without_those_whose_time_has_passed() {
        approve(west, "west");
        driver.fire(cycleId, "Timer_ApprovalDue");
        assertThat(states()).containsExactly(ApprovalState.LAPSED, ApprovalState.APPROVED);
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void a_district_that_is_sent_back_approves_again_and_the_others_do_not() {
        approve(east, "east");
        approve(west, "west");
        sendBack.send(city.supervisor(), cycleId, new PartOfCycle(code("east"), false), "동구 숫자 확인");
        driver.runJobs(cycleId);
        driver.answer(cycleId, city.homes().get(0), 0);
        tasks.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        assertThat(states()).containsExactly(ApprovalState.ASKED, ApprovalState.APPROVED);
        assertThat(reviews()).isEmpty();
        approve(east, "east");
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void a_district_has_its_own_part_corrected_before_it_approves_and_the_approval_of_others_stays() {
        approve(west, "west");
        assertThat(own.part(east, cycleId, code("east")).reports()).isEqualTo(1);
        assertThat(own.send(east, cycleId, code("east"), "  숫자를 다시 확인해 주십시오. ")).isEqualTo(1);
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(asked()).isEmpty();
        assertThat(reviews()).isEmpty();
        assertThat(states()).containsExactly(ApprovalState.SENT_BACK, ApprovalState.APPROVED);
        assertThat(state(0)).isEqualTo(ReportState.RETURNED);
        assertThat(state(1)).isEqualTo(ReportState.ACCEPTED);
        assertThat(approvals.acts(cycleId))
                .first()
                .extracting(ApprovalAct::by, ApprovalAct::reason)
                .containsExactly(east.name(), "숫자를 다시 확인해 주십시오.");

        driver.answer(cycleId, city.homes().get(0), 0);
        tasks.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
        assertThat(states()).containsExactly(ApprovalState.ASKED, ApprovalState.APPROVED);
        approve(east, "east");
        assertThat(reviews()).hasSize(1);
        publish();
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void a_district_asked_beside_one_that_sends_back_is_asked_again_with_it() {
        own.send(east, cycleId, code("east"), "다시 확인");
        driver.runJobs(cycleId);
        assertThat(asked()).isEmpty();
        assertThatThrownBy(() -> desk.approve(west, cycleId, code("west"))).isInstanceOf(Conflict.class);
        driver.fire(cycleId, "Timer_ReworkUntil");
        driver.runJobs(cycleId);
        assertThat(states()).containsExactly(ApprovalState.ASKED, ApprovalState.ASKED);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void only_the_district_itself_sends_its_part_back_with_a_reason_and_while_it_is_asked() {
        for (Actor other : List.of(west, city.supervisor(), city.official(), city.admin())) {
            assertThatThrownBy(() -> own.send(other, cycleId, code("east"), "남의 일"))
                    .isInstanceOf(Failure.class)
                    .isNotInstanceOf(Conflict.class);
        }
        Actor stranger = fixture.city(1).supervisor();
        assertThatThrownBy(() -> own.send(stranger, cycleId, code("east"), "남의 일"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.send(east, cycleId, code("east"), "  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.send(east, cycleId, code("east"), "가".repeat(2_001)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.send(east, cycleId, "nowhere", "사유")).isInstanceOf(NotFound.class);
        assertThat(states()).containsExactly(ApprovalState.ASKED, ApprovalState.ASKED);
        approve(east, "east");
        assertThatThrownBy(() -> own.send(east, cycleId, code("east"), "늦은 사유"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("approval-over"));
        assertThat(state(0)).isEqualTo(ReportState.ACCEPTED);
    }

    private ReportState state(int home) {
        return driver.report(cycleId, city.homes().get(home)).state();
    }

    @Test
    void a_deputy_approves_on_the_days_given_and_both_names_are_recorded() {
        Actor deputy = city.official();
        LocalDate today = LocalDate.now(clock);
        delegations.give(east, deputy.username(), today, today.plusDays(3));
        assertThat(standing.of(deputy, cycleId).asked()).isTrue();
        assertThatThrownBy(() -> desk.approve(deputy, cycleId, code("west"))).isInstanceOf(Forbidden.class);
        approve(deputy, "east");
        assertThat(approvals.acts(cycleId))
                .first()
                .extracting(ApprovalAct::by, ApprovalAct::forName)
                .containsExactly(deputy.name(), east.name());
    }

    @Test
    void a_deputy_whose_days_have_not_come_or_were_ended_does_not_approve() {
        Actor deputy = city.official();
        LocalDate today = LocalDate.now(clock);
        delegations.give(east, deputy.username(), today.plusDays(1), today.plusDays(3));
        assertThatThrownBy(() -> desk.approve(deputy, cycleId, code("east"))).isInstanceOf(Forbidden.class);
        delegations.give(east, deputy.username(), today, today);
        delegations.given(east).forEach(one -> delegations.end(east, one.id()));
        assertThatThrownBy(() -> desk.approve(deputy, cycleId, code("east"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void deputies_are_colleagues_of_the_same_unit_named_for_days_in_order() {
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> delegations.give(east, city.westOfficial().username(), today, today))
                .isInstanceOf(InvalidInput.class);
        String colleague = city.official().username();
        assertThatThrownBy(() -> delegations.give(east, colleague, today.minusDays(1), today))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.give(east, colleague, today, today.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.give(east, colleague, today, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.give(city.official(), east.username(), today, today))
                .isInstanceOf(Forbidden.class);
        delegations.give(east, colleague, today, today);
        UUID given = delegations.given(east).get(0).id();
        assertThatThrownBy(() -> delegations.end(west, given)).isInstanceOf(NotFound.class);
    }

    private void approve(Actor actor, String district) {
        desk.approve(actor, cycleId, code(district));
        driver.runJobs(cycleId);
    }

    private void publish() {
        tasks.complete(
                city.supervisor(),
                reviews().get(0),
                new TaskDecision(TaskDecision.Choice.PUBLISH, "", null, List.of()));
        driver.runJobs(cycleId);
    }

    private List<String> asked() {
        return driver.openTasks("cycle_id", cycleId, "APPROVE_PART");
    }

    private List<String> reviews() {
        return driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE");
    }

    private List<ApprovalState> states() {
        return approvals.of(cycleId).stream().map(Approval::state).toList();
    }

    private String code(String district) {
        return city.prefix() + "-" + district;
    }
}
