package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What supervisors say and do in the review of a cycle besides publishing it, on its pages. */
@EngineTest
class ReviewPagesTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    Actor east;
    Actor west;
    UUID cycle;
    String address;

    @BeforeEach
    void reachReview() {
        city = cities.city(2);
        east = cities.districtSupervisor(city, "east");
        west = cities.districtSupervisor(city, "west");
        cycle = driver.openAndDispatch("infection-status", city);
        address = "/cycles/" + cycle;
        city.homes().forEach(home -> driver.answer(cycle, home, 0));
        driver.settle(cycle);
    }

    @Test
    void supervisors_of_the_cycle_comment_on_the_whole_and_on_their_own_districts() throws Exception {
        comment(city.supervisor(), "", "전체를 다시 보아 주십시오");
        comment(east, code("east"), "동구는 확인하였습니다");

        assertThat(pages.read(city.supervisor(), address + "/review"))
                .contains("검토 의견 2건", "전체를 다시 보아 주십시오", "동구는 확인하였습니다");
        assertThat(pages.read(west, address + "/review/record"))
                .contains("검토 의견 1건", "전체를 다시 보아 주십시오")
                .doesNotContain("동구는 확인하였습니다");
        assertThat(Pages.text(pages.send(west, address + "/review/comments", "about", code("east"), "remark", "남의 구")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("소관 구·군을 골라 주십시오.", "남의 구");
        assertThat(Pages.text(pages.send(east, address + "/review/comments", "about", code("east"), "remark", "  ")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("의견을 적어 주십시오.");
    }

    @Test
    void comments_stay_after_publication() throws Exception {
        comment(city.supervisor(), "", "공표하겠습니다");
        pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                .andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(pages.read(east, address + "/review/record")).contains("공표하겠습니다");
        assertThat(pages.read(east, address)).contains(address + "/review/record");
        assertThat(pages.read(city.official(), address)).doesNotContain(address + "/review/record");
    }

    @Test
    void officials_and_strangers_neither_read_nor_write_comments() throws Exception {
        for (Actor refused : new Actor[] {city.official(), city.admin()}) {
            pages.open(refused, address + "/review/record").andExpect(status().isForbidden());
            pages.send(refused, address + "/review/comments", "remark", "의견").andExpect(status().isForbidden());
        }
        Actor stranger = cities.city(1).supervisor();
        pages.open(stranger, address + "/review/record").andExpect(status().isNotFound());
        pages.send(stranger, address + "/review/comments", "remark", "의견").andExpect(status().isNotFound());
    }

    @Test
    void a_district_is_sent_back_after_saying_how_many_reports_that_are() throws Exception {
        String part = address + "/review/part";
        assertThat(pages.read(city.supervisor(), part + "?district=" + code("east")))
                .contains("접수 완료된 보고 1건 모두에", "1건 재확인 요청");
        assertThat(pages.read(city.supervisor(), part + "?district=" + code("east") + "&flagged=true"))
                .contains("확인 필요 표시가 있는 0건에")
                .doesNotContain("0건 재확인 요청");
        assertThat(Pages.text(pages.send(city.supervisor(), part, "district", code("east"), "reason", " ")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("재확인을 요청하는 사유를 적어 주십시오.");

        pages.send(city.supervisor(), part, "district", code("east"), "reason", "숫자 확인")
                .andExpect(redirectedUrl(address));

        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.FOLLOW_UP);
        assertThat(Pages.text(pages.send(city.supervisor(), part, "district", code("west"), "reason", "숫자 확인")
                        .andExpect(status().isConflict())))
                .contains("다른 관리자가 이미 결정하였습니다", ">\n숫자 확인<");
    }

    @Test
    void only_whoever_reviews_the_whole_sends_a_district_back() throws Exception {
        String part = address + "/review/part";
        for (Actor refused : new Actor[] {city.official(), east}) {
            pages.open(refused, part + "?district=" + code("east")).andExpect(status().isForbidden());
            pages.send(refused, part, "district", code("east"), "reason", "사유").andExpect(status().isForbidden());
        }
        pages.open(city.supervisor(), part + "?district=nowhere").andExpect(status().isNotFound());
        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.REVIEW);
    }

    @Test
    void a_withdrawn_publication_is_told_wherever_its_figures_are_shown() throws Exception {
        publish();
        String withdrawal = address + "/withdrawal";
        assertThat(pages.read(city.supervisor(), address)).contains(withdrawal);
        assertThat(pages.read(city.supervisor(), withdrawal)).contains("제1차 공표를 철회합니다");
        assertThat(Pages.text(pages.send(city.supervisor(), withdrawal, "reason", " ")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("공표를 철회하는 사유를 적어 주십시오.");
        for (Actor refused : new Actor[] {city.official(), city.admin(), east}) {
            pages.open(refused, withdrawal).andExpect(status().isForbidden());
            pages.send(refused, withdrawal, "reason", "사유").andExpect(status().isForbidden());
        }

        pages.send(city.supervisor(), withdrawal, "reason", "숫자 오류").andExpect(redirectedUrl(address));
        driver.runJobs(cycle);

        assertThat(driver.cycle(cycle).state()).isEqualTo(CycleState.REVIEW);
        assertThat(Pages.text(
                        pages.send(city.supervisor(), withdrawal, "reason", "또").andExpect(status().isConflict())))
                .contains("공표된 상태의 회차가 아닙니다");
        String review = pages.read(city.supervisor(), address + "/review");
        String snapshot = Pages.all(review, "snapshot=([0-9a-f-]{36})").get(0);
        assertThat(review).contains("제1차 공표", "철회됨", "사유: 숫자 오류");
        assertThat(pages.read(city.official(), address + "/figures?snapshot=" + snapshot))
                .contains("이 집계(제1차 공표)는", "사유: 숫자 오류");
        publish();
        assertThat(pages.read(east, address + "/review/record")).contains("제2차 공표", "현재 공표", "제1차 공표", "철회됨");
    }

    @Test
    void a_district_approves_its_part_on_its_page_and_takes_it_back_with_a_reason() throws Exception {
        cycle = driver.openAndDispatch(cities.programApprovedBy("DISTRICT", "CITY"), city);
        address = "/cycles/" + cycle;
        city.homes().forEach(home -> driver.answer(cycle, home, 0));
        driver.settle(cycle);
        String approval = address + "/approval";
        assertThat(pages.read(east, address)).contains("소관 결과의 승인을 기다리고 있습니다", approval);
        assertThat(pages.read(east, approval))
                .contains(approval + "/" + code("east"))
                .doesNotContain("승인 없이 진행하");
        assertThat(pages.read(city.supervisor(), approval))
                .contains("승인 요청", approval + "/override")
                .doesNotContain("결과를 승인해 주십시오");
        pages.open(city.official(), approval).andExpect(status().isForbidden());
        pages.send(city.supervisor(), approval + "/" + code("east")).andExpect(status().isForbidden());

        pages.send(east, approval + "/" + code("east")).andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(Pages.text(pages.send(east, approval + "/" + code("east")).andExpect(status().isConflict())))
                .contains("이미 승인되었습니다");
        String back = approval + "/" + code("east") + "/withdrawal";
        assertThat(Pages.text(pages.send(east, back, "reason", " ").andExpect(status().isUnprocessableEntity())))
                .contains("사유를 적어 주십시오.");
        pages.send(east, back, "reason", "한 곳을 더 봅니다").andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        pages.send(city.supervisor(), approval + "/override", "reason", "급함").andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(pages.read(city.supervisor(), address + "/review"))
                .contains("부서별 승인 현황", "승인 없이 진행", "한 곳을 더 봅니다", "급함");
    }

    @Test
    void a_district_sends_its_own_part_back_on_its_page_after_seeing_how_many_that_are() throws Exception {
        cycle = driver.openAndDispatch(cities.programApprovedBy("DISTRICT", "CITY"), city);
        address = "/cycles/" + cycle;
        city.homes().forEach(home -> driver.answer(cycle, home, 0));
        driver.settle(cycle);
        String back = address + "/approval/" + code("east") + "/send-back";
        long own = city.homes().stream()
                .filter(home -> city.homes().indexOf(home) % 2 == 0)
                .count();
        assertThat(pages.read(east, address + "/approval")).contains(back);
        assertThat(pages.read(east, back)).contains("보고 " + own + "건 모두에 재확인", own + "건 재확인 요청");
        pages.open(city.supervisor(), back).andExpect(status().isForbidden());
        pages.send(city.supervisor(), back, "reason", "남의 일").andExpect(status().isForbidden());
        pages.open(city.official(), back).andExpect(status().isForbidden());

        assertThat(Pages.text(pages.send(east, back, "reason", " ").andExpect(status().isUnprocessableEntity())))
                .contains("id=\"reason-error\"", "재확인을 요청하는 사유를 적어 주십시오.");
        pages.send(east, back, "reason", "병상 수가 어제와 다릅니다").andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(Pages.text(pages.send(east, back, "reason", "두 번째 사유").andExpect(status().isConflict())))
                .contains("두 번째 사유");
        assertThat(pages.read(east, address + "/approval"))
                .contains("재확인 요청", "병상 수가 어제와 다릅니다")
                .doesNotContain(back);
    }

    @Test
    void a_correction_after_the_lock_shows_the_approving_district_what_changed_question_by_question() throws Exception {
        cycle = driver.openAndDispatch(cities.programApprovedBy("DISTRICT", "CITY"), city);
        address = "/cycles/" + cycle;
        city.homes().forEach(home -> driver.answer(cycle, home, 0));
        driver.settle(cycle);
        UUID corrected = driver.report(cycle, city.homes().get(0)).id();
        String report = "/reports/" + corrected;
        assertThat(pages.read(city.official(), report)).doesNotContain("마감 후 정정");
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycle))
                .update();
        pages.send(east, address + "/approval/" + code("east")).andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
        assertThat(pages.read(east, address + "/review/record")).doesNotContain("승인 뒤 바뀐 응답");

        assertThat(pages.read(city.official(), report)).contains("마감 후 정정");
        assertThat(pages.read(city.official(), report + "/phone")).contains("정정 사유");
        assertThat(Pages.text(pages.send(city.official(), report + "/phone", correction(" "))
                        .andExpect(status().isUnprocessableEntity())))
                .contains("마감 후에 정정하는 사유를 적어 주십시오.", "value=\"7\"");
        pages.send(city.official(), report + "/phone", correction("전화로 확인")).andExpect(redirectedUrl(report));
        driver.runJobs(cycle);

        String record = pages.read(east, address + "/review/record");
        assertThat(record).contains("승인 뒤 바뀐 응답", report, "전화로 확인", "승인 요청");
        assertThat(record.substring(record.indexOf("승인 뒤 바뀐 응답")).replaceAll("<[^>]*>|\\s+", " "))
                .containsPattern("확진자 수 +0명 +7명");
        assertThat(pages.read(west, address + "/review/record")).doesNotContain(report);
    }

    private static String[] correction(String reason) {
        List<String> fields =
                new ArrayList<>(List.of("submissionId", UUID.randomUUID().toString(), "lateReason", reason));
        CycleDriver.answers(7).forEach((field, answer) -> fields.addAll(List.of("a." + field, answer.toString())));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_supervisor_names_a_deputy_of_his_unit_and_ends_that() throws Exception {
        String today = LocalDate.now().toString();
        assertThat(pages.read(east, "/delegations"))
                .contains(city.official().username())
                .doesNotContain(city.westOfficial().username());
        assertThat(Pages.text(pages.send(
                                east, "/delegations", "deputy", city.official().username(), "from", today, "to", "언젠가")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("종료일은 시작일부터 1년 이내의 날짜여야 합니다.", "value=\"" + today + "\"");
        pages.send(east, "/delegations", "deputy", city.official().username(), "from", today, "to", today)
                .andExpect(redirectedUrl("/delegations"));
        String listed = pages.read(east, "/delegations");
        assertThat(listed).contains("위임 중");
        String end =
                Pages.all(listed, "action=\"(/delegations/[0-9a-f-]{36}/end)\"").get(0);
        pages.send(west, end).andExpect(status().isNotFound());
        pages.send(city.official(), end).andExpect(status().isForbidden());
        pages.send(east, end).andExpect(redirectedUrl("/delegations"));
        assertThat(pages.read(east, "/delegations")).contains("종료").doesNotContain("위임 종료");
        pages.open(city.official(), "/delegations").andExpect(status().isForbidden());
    }

    private void publish() throws Exception {
        pages.send(city.supervisor(), address + "/review/publish", "confirmed", "true")
                .andExpect(redirectedUrl(address));
        driver.runJobs(cycle);
    }

    private void comment(Actor actor, String about, String remark) throws Exception {
        pages.send(actor, address + "/review/comments", "about", about, "remark", remark)
                .andExpect(redirectedUrl(address + "/review/record#comments"));
    }

    private String code(String district) {
        return city.prefix() + "-" + district;
    }
}
