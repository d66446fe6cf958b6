package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminding, cancelling, publishing and sending back, and what is said when that cannot be done. */
@EngineTest
class CycleDecisionsTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    CityFixture.City city;
    UUID cycle;
    String address;

    @BeforeEach
    void openCycle() {
        city = cities.city(2);
        cycle = driver.openAndDispatch("infection-status", city);
        address = "/cycles/" + cycle;
    }

    @Test
    void supervisors_remind_once_and_read_why_not_again() throws Exception {
        assertThat(pages.read(city.supervisor(), address + "/remind")).contains("담당자 2명");
        pages.send(city.supervisor(), address + "/remind").andExpect(redirectedUrl(address));

        assertThat(Pages.text(pages.send(city.supervisor(), address + "/remind").andExpect(status().isConflict())))
                .contains("10분이 지나지 않았습니다");
    }

    @Test
    void officials_decide_nothing_about_the_whole() throws Exception {
        for (String page : new String[] {"/remind", "/cancel"}) {
            pages.open(city.official(), address + page).andExpect(status().isForbidden());
            pages.send(city.official(), address + page, "reason", "x").andExpect(status().isForbidden());
        }
        pages.open(cities.city(1).supervisor(), address + "/cancel").andExpect(status().isNotFound());
    }

    @Test
    void a_cycle_is_cancelled_for_a_reason() throws Exception {
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/cancel", "reason", " ")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("취소 사유를 적어 주십시오.");

        pages.send(city.supervisor(), address + "/cancel", "reason", "잘못 시작함").andExpect(redirectedUrl(address));

        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.CANCELLED);
        assertThat(pages.read(city.supervisor(), address)).contains("취소 사유: 잘못 시작함");
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/cancel", "reason", "또")
                        .andExpect(status().isConflict())))
                .contains(">또<");
    }

    @Test
    void publishing_needs_a_confirmation() throws Exception {
        reachReview();
        assertThat(pages.read(city.supervisor(), address)).contains("공표 검토를 기다리고 있습니다");
        assertThat(pages.read(city.admin(), address)).doesNotContain("공표 검토를 기다리고 있습니다");
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/review/publish")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("집계를 확인하였다고 표시해 주십시오.");

        pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                .andExpect(redirectedUrl(address));
        driver.runJobs(cycle);

        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                        .andExpect(status().isConflict())))
                .contains("다른 관리자가 이미 결정하였습니다");
    }

    @Test
    void flagged_answers_that_hold_up_a_cycle_are_accepted_at_once_from_its_review() throws Exception {
        city.homes().forEach(home -> driver.answer(cycle, home, 1));
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        driver.fire(cycle, "Timer_Lock");
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                        .andExpect(status().isConflict())))
                .contains("확인 중인 보고가 " + city.homes().size() + "건 있습니다");
        String order = pages.send(
                        city.supervisor(),
                        "/inbox/bulk",
                        "view",
                        "TEAM",
                        "kind",
                        "CHECK",
                        "cycle",
                        cycle.toString(),
                        "scope",
                        "MATCHING",
                        "action",
                        "ACCEPT")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        pages.send(city.supervisor(), order + "/confirm").andExpect(redirectedUrl(order));
        driver.workOffBulkOrders();

        pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                .andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void sending_back_keeps_what_was_chosen_and_written() throws Exception {
        reachReview();
        String first = driver.report(cycle, city.homes().get(0)).id().toString();
        String ticked = "value=\"" + first + "\"[^>]* checked=";

        assertThat(Pages.text(pages.send(city.supervisor(), address + "/review/send-back", "reports", first)
                        .andExpect(status().isUnprocessableEntity())))
                .containsPattern(ticked);
        assertThat(Pages.text(pages.send(city.supervisor(), address + "/review/send-back", "comment", "숫자 확인")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("재확인을 요청할 보고를 하나 이상 선택해 주십시오.", ">숫자 확인<");
        assertThat(Pages.text(pages.send(
                                city.supervisor(),
                                address + "/review",
                                "reports",
                                first,
                                "comment",
                                "숫자 확인",
                                "text",
                                "no such facility")
                        .andExpect(status().isOk())))
                .containsPattern(ticked)
                .contains(">숫자 확인<");

        pages.send(city.supervisor(), address + "/review/send-back", "reports", first, "comment", "숫자 확인")
                .andExpect(redirectedUrl(address));

        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(pages.read(city.supervisor(), address)).contains("보완 제출 기한");
    }

    @Test
    void figures_are_live_or_frozen_and_lead_to_what_is_behind_them() throws Exception {
        driver.answer(cycle, city.homes().get(0), 6);
        String live = pages.read(city.supervisor(), address + "/figures");
        assertThat(live).contains("지금 기준", address + "/reports?trait=MISSING", "?field=confirmed");
        assertThat(pages.read(city.supervisor(), address + "/figures?by=type")).contains("병원");

        String official = pages.read(city.official(), address + "/figures?by=type");
        assertThat(official).contains(city.prefix() + "-east").doesNotContain(city.prefix() + "-west", "병원");

        String snapshot = Pages.all(live, "<option value=\"([0-9a-f-]{36})\"").get(0);
        String frozen = pages.read(city.supervisor(), address + "/figures?snapshot=" + snapshot);
        assertThat(frozen).contains("확정한 집계", "/snapshots/" + snapshot + "/sources?figure=missing");
        assertThat(pages.read(city.westOfficial(), "/snapshots/" + snapshot + "/sources?figure=missing"))
                .contains(city.codes().get(1))
                .doesNotContain(city.codes().get(0));
        pages.open(cities.city(1).admin(), "/snapshots/" + snapshot + "/sources?figure=missing")
                .andExpect(status().isNotFound());
    }

    private void reachReview() {
        city.homes().forEach(home -> driver.answer(cycle, home, 0));
        driver.settle(cycle);
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.REVIEW);
    }
}
