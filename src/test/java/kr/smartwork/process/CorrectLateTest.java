package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the lock an official corrects an answer with a reason, and whoever approved the part does so again. */
@EngineTest
class CorrectLateTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    CorrectLate correctLate;

    @Autowired
    PartApprovals approvalDesk;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ReportProcess reports;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    Actor east;
    Actor west;
    UUID cycleId;

    @BeforeEach
    void lockAndApprove() {
        city = fixture.city(2);
        east = fixture.districtSupervisor(city, "east");
        west = fixture.districtSupervisor(city, "west");
        cycleId = driver.openAndDispatch(fixture.programApprovedBy("DISTRICT", "CITY"), city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 0));
        driver.settle(cycleId);
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        approve(east, "east");
        approve(west, "west");
    }

    @Test
    void a_late_correction_is_checked_and_has_its_district_approve_again_before_the_review_goes_on() {
        Receipt receipt = correctLate.correct(city.official(), correction(1), " 전화로 다시 확인함 ");
        driver.runJobs(cycleId);
        assertThat(receipt.version()).isEqualTo(2);
        assertThat(states()).containsExactly(ApprovalState.ASKED, ApprovalState.APPROVED);
        assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).isEmpty();
        assertThat(reasons()).contains("전화로 다시 확인함");
        assertThatThrownBy(() -> approve(east, "east")).isInstanceOf(Conflict.class);
        tasks.complete(
                city.official(),
                driver.openTasks("cycle_id", cycleId, "CHECK").get(0),
                new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        approve(east, "east");
        assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
    }

    @Test
    void the_same_correction_again_is_stored_once() {
        SubmitAnswer correction = correction(0);
        correctLate.correct(city.official(), correction, "사유");
        assertThat(correctLate.correct(city.official(), correction, "사유").version())
                .isEqualTo(2);
        assertThat(reasons()).containsExactly("사유");
        assertThat(driver.report(cycleId, city.homes().get(0)).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_correction_without_a_reason_by_somebody_else_or_on_the_usual_way_is_refused() {
        assertThatThrownBy(() -> correctLate.correct(city.official(), correction(1), " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correctLate.correct(city.westOfficial(), correction(1), "사유"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correctLate.correct(city.admin(), correction(1), "사유"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.submit(correction(1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> driver.answer(cycleId, city.homes().get(0), 1)).isInstanceOf(Conflict.class);
        assertThat(states()).containsOnly(ApprovalState.APPROVED);
    }

    @Test
    void what_is_published_is_not_corrected_before_it_is_taken_back() {
        tasks.complete(
                city.supervisor(),
                driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE").get(0),
                new TaskDecision(TaskDecision.Choice.PUBLISH, "", null, List.of()));
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
        assertThatThrownBy(() -> correctLate.correct(city.official(), correction(1), "사유"))
                .isInstanceOf(Conflict.class);
        assertThat(driver.report(cycleId, city.homes().get(0)).versionNo()).isEqualTo(1);
    }

    private SubmitAnswer correction(int confirmed) {
        return SubmitAnswer.answered(
                driver.report(cycleId, city.homes().get(0)).id(),
                UUID.randomUUID().toString(),
                CycleDriver.answers(confirmed),
                Submitter.phone(city.official()));
    }

    private void approve(Actor actor, String district) {
        approvalDesk.approve(actor, cycleId, city.prefix() + "-" + district);
        driver.runJobs(cycleId);
    }

    private List<ApprovalState> states() {
        return approvals.of(cycleId).stream().map(Approval::state).toList();
    }

    private List<String> reasons() {
        return jdbc.sql("select reason from decisions where report_id = ? and kind = 'CORRECTED_LATE'")
                .param(Ids.bytes(driver.report(cycleId, city.homes().get(0)).id()))
                .query(String.class)
                .list();
    }
}
