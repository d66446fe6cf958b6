package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.cycle.ReminderTimes;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.program.ProgramParameters;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** A program's times are changed on one page: with the effects before, running cycles if wished, and the history after. */
@EngineTest
class ParametersPageTest {

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    Programs programs;

    @Autowired
    Cycles cycles;

    @Autowired
    ReminderTimes reminders;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    String code;
    String address;

    @BeforeEach
    void program() {
        city = cities.city(2);
        code = cities.programApprovedBy("CITY");
        address = "/programs/" + code + "/parameters";
        // The driver opens cycles that escalate after one hour and lock after two.
        jdbc.sql("update programs set definition = replace(replace(definition, '\"escalateAfterDue\":\"PT2H\"',"
                        + " '\"escalateAfterDue\":\"PT1H\"'), '\"lockAfterDue\":\"PT6H\"', '\"lockAfterDue\":\"PT2H\"')"
                        + " where code = ?")
                .param(code)
                .update();
        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void effects_are_shown_before_anything_is_stored() throws Exception {
        driver.openAndDispatch(code, city);
        String page = preview("lock", "3", "reach", "running");

        assertThat(page)
                .contains("잠금(기한 뒤): 2시간 → 3시간", "아직 저장하지 않았습니다", "시험 회차", "미제출 2건", "이대로 저장")
                .doesNotContain("바뀌지 않음");
        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(2));
        assertThat(pages.read(city.admin(), address)).contains("변경한 이력이 없습니다");
    }

    @Test
    void running_cycles_and_their_timers_follow_when_they_are_to() throws Exception {
        UUID cycleId = driver.openAndDispatch(code, city);
        Instant due = cycles.get(cycleId).dueAt();

        save(
                        "escalate",
                        "2",
                        "lock",
                        "3",
                        "remind",
                        "3",
                        "remindUnit",
                        "HOURS",
                        "remind",
                        "10",
                        "remindUnit",
                        "MINUTES",
                        "reach",
                        "running")
                .andExpect(redirectedUrl(address));

        Cycle moved = cycles.get(cycleId);
        assertThat(moved.escalateAt()).isEqualTo(due.plus(Duration.ofHours(2)));
        assertThat(moved.lockAt()).isEqualTo(due.plus(Duration.ofHours(3)));
        Instant reminder = reminders.next(cycleId).orElseThrow().at();
        assertThat(reminder).isEqualTo(due.minus(Duration.ofMinutes(10)));
        assertThat(timer(cycleId, "Timer_NextReminder").toEpochMilli() / 1000)
                .isEqualTo(reminder.toEpochMilli() / 1000);
        driver.fire(cycleId, "Timer_Due");
        assertThat(timer(cycleId, "Timer_Escalate").toEpochMilli() / 1000)
                .isEqualTo(moved.escalateAt().toEpochMilli() / 1000);

        save(
                        "escalate",
                        "90",
                        "escalateUnit",
                        "MINUTES",
                        "lock",
                        "4",
                        "remind",
                        "3",
                        "remindUnit",
                        "HOURS",
                        "remind",
                        "10",
                        "remindUnit",
                        "MINUTES",
                        "reach",
                        "running")
                .andExpect(redirectedUrl(address));
        assertThat(timer(cycleId, "Timer_Escalate").toEpochMilli() / 1000)
                .isEqualTo(due.plus(Duration.ofMinutes(90)).toEpochMilli() / 1000);
        assertThat(jdbc.sql("select count(*) from audit_events where action = 'cycle.reschedule' and object_id = ?")
                        .param(cycleId.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from program_change_cycles where cycle_id = ? and done_at is null")
                        .param(Ids.bytes(cycleId))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void running_cycles_keep_their_times_unless_they_are_to_follow() throws Exception {
        UUID cycleId = driver.openAndDispatch(code, city);
        Cycle before = cycles.get(cycleId);
        Instant reminder = reminders.next(cycleId).orElseThrow().at();

        assertThat(preview("lock", "3")).contains("진행 중인 회차의 시각은 바뀌지 않습니다");
        save("lock", "3", "note", "야간 문의가 많음").andExpect(redirectedUrl(address));

        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(3));
        assertThat(cycles.get(cycleId).lockAt()).isEqualTo(before.lockAt());
        assertThat(reminders.next(cycleId).orElseThrow().at()).isEqualTo(reminder);
        // What is not the program's time any more was set for the cycle: a later change leaves it alone, and says so.
        assertThat(preview("lock", "5", "reach", "running")).contains("이 회차에 따로 정한 시각입니다");
    }

    @Test
    void what_has_passed_is_left_out_with_a_reason() throws Exception {
        UUID cycleId = driver.openAndDispatch(code, city);
        assertThat(preview(
                        "remind",
                        "3",
                        "remindUnit",
                        "HOURS",
                        "remind",
                        "90",
                        "remindUnit",
                        "MINUTES",
                        "reach",
                        "running"))
                .contains("새 시각이 이미 지났습니다");
        driver.fire(cycleId, "Timer_NextReminder");
        assertThat(preview(
                        "remind",
                        "3",
                        "remindUnit",
                        "HOURS",
                        "remind",
                        "10",
                        "remindUnit",
                        "MINUTES",
                        "reach",
                        "running"))
                .contains("이미 지난 일정입니다");
        save("remind", "3", "remindUnit", "HOURS", "remind", "10", "remindUnit", "MINUTES", "reach", "running")
                .andExpect(redirectedUrl(address));
        assertThat(reminders.next(cycleId)).isEmpty();
    }

    @Test
    void history_tells_who_changed_what_and_why_and_sets_it_back_as_a_new_change() throws Exception {
        save("lock", "3", "note", "야간 문의가 많음").andExpect(redirectedUrl(address));

        String page = pages.read(city.admin(), address);
        assertThat(page)
                .contains("잠금(기한 뒤): 2시간 → 3시간", "야간 문의가 많음", city.admin().name());
        String back = Pages.all(page, "href=\"([^\"]*from=[^\"]*)\"").get(0);
        assertThat(Pages.all(pages.read(city.admin(), back), "name=\"lock\"[^>]*?value=\"(\\d+)\""))
                .containsExactly("2");
        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(3));
        String other = "/programs/" + cities.programApprovedBy("CITY") + "/parameters?" + back.split("\\?")[1];
        pages.open(city.admin(), other).andExpect(status().isNotFound());
    }

    @Test
    void times_that_hold_at_once_are_changed_as_well_and_the_rest_of_the_program_stays_as_it_was() throws Exception {
        ProgramParameters before = saved();
        save("question", "6", "questionUnit", "HOURS", "undo", "0", "extension", "", "identical", "7")
                .andExpect(redirectedUrl(address));

        assertThat(saved().questionWithin()).isEqualTo(Duration.ofHours(6));
        assertThat(saved().undoWithin()).isZero();
        assertThat(saved().longestExtension()).isNull();
        assertThat(saved().identicalInRow()).isEqualTo(7);
        assertThat(saved().remindBeforeDue()).isEqualTo(before.remindBeforeDue());
        assertThat(saved().dueAfter()).isEqualTo(before.dueAfter());
        assertThat(pages.read(city.supervisor(), address)).contains("문의 회신 대기: 3일 → 6시간", "1일 → 잠금까지", "연속 5회 → 연속 7회");
    }

    @Test
    void who_checks_a_remarkable_answer_is_said_by_the_program_and_not_only_by_the_model() throws Exception {
        UUID cycleId = driver.openAndDispatch(code, city);
        driver.answer(cycleId, city.homes().get(0), 1);
        assertThat(roleOfCheck(cycleId, 0)).as("as the model says").isEqualTo("OFFICIAL");
        send("preview", "returns", "12").andExpect(status().isUnprocessableEntity());
        assertThat(preview("returns", "0")).contains("관리자 검토: 모델에 정한 대로 → 처음부터");

        save("returns", "0").andExpect(redirectedUrl(address));

        driver.answer(cycleId, city.homes().get(1), 1);
        assertThat(roleOfCheck(cycleId, 1)).isEqualTo("SUPERVISOR");
        assertThat(roleOfCheck(cycleId, 0)).as("what is asked already").isEqualTo("OFFICIAL");
    }

    private String roleOfCheck(UUID cycleId, int home) {
        return jdbc.sql("select role from tasks where report_id = ? and kind = 'CHECK' and state = 'OPEN'")
                .param(Ids.bytes(driver.report(cycleId, city.homes().get(home)).id()))
                .query(String.class)
                .single();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_stays_typed() throws Exception {
        String page = Pages.text(
                send("preview", "escalate", "5", "lock", "3", "undo", "x", "identical", "1", "note", "가".repeat(501))
                        .andExpect(status().isUnprocessableEntity()));
        assertThat(page)
                .contains(
                        "id=\"undo-error\"",
                        "id=\"identical-error\"",
                        "id=\"note-error\"",
                        "value=\"x\"",
                        "가".repeat(501));
        assertThat(Pages.text(
                        send("preview", "escalate", "5", "lock", "3").andExpect(status().isUnprocessableEntity())))
                .contains("id=\"lock-error\"");
        assertThat(Pages.text(send(
                                "preview",
                                "remind",
                                "8",
                                "remindUnit",
                                "HOURS",
                                "remind",
                                "60",
                                "remindUnit",
                                "MINUTES",
                                "remind",
                                "1",
                                "remindUnit",
                                "HOURS")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("id=\"remind-0-error\"", "id=\"remind-2-error\"")
                .doesNotContain("id=\"remind-1-error\"");
        assertThat(Pages.text(send("preview").andExpect(status().isUnprocessableEntity())))
                .contains("바뀐 값이 없습니다");
        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void nobody_overwrites_what_somebody_else_changed_or_saves_what_was_not_shown() throws Exception {
        List<String> seen = Pages.all(preview("lock", "3"), "name=\"seen\" value=\"([^\"]*)\"");
        assertThat(Pages.text(send("save", "lock", "4", "seen", seen.get(0)).andExpect(status().isOk())))
                .contains("아직 저장하지 않았습니다");
        assertThat(Pages.text(send("save", "lock", "3", "seen", seen.get(0), "base", "1")
                        .andExpect(status().isUnprocessableEntity())))
                .contains("그사이 다른 사람이");
        assertThat(saved().lockAfterDue()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void supervisors_read_and_only_those_who_design_programs_change() throws Exception {
        assertThat(pages.read(city.supervisor(), address)).contains("disabled").doesNotContain("영향 미리 보기");
        pages.send(city.supervisor(), address, "step", "save").andExpect(status().isForbidden());
        pages.open(city.official(), address).andExpect(status().isForbidden());
        pages.send(city.official(), address, "step", "save").andExpect(status().isForbidden());
        pages.open(city.admin(), "/programs/nothing/parameters").andExpect(status().isNotFound());
    }

    private String preview(String... changed) throws Exception {
        return Pages.text(send("preview", changed).andExpect(status().isOk()));
    }

    private ResultActions save(String... changed) throws Exception {
        List<String> fields = new ArrayList<>(Arrays.asList(changed));
        fields.add("seen");
        fields.add(
                Pages.all(preview(changed), "name=\"seen\" value=\"([^\"]*)\"").get(0));
        return send("save", fields.toArray(String[]::new));
    }

    /** The form as it is shown now, with some fields typed over. */
    private ResultActions send(String step, String... changed) throws Exception {
        List<String> fields = new ArrayList<>(Arrays.asList(changed));
        fields.addAll(List.of("step", step));
        ParametersForm form = ParametersForm.of(
                saved(), programs.findByCode(code).orElseThrow().updatedAt());
        form.times().forEach((name, time) -> {
            add(fields, name, time.number());
            add(fields, name + "Unit", time.unit());
        });
        if (!fields.contains("remind")) {
            form.reminders()
                    .forEach(time -> fields.addAll(List.of("remind", time.number(), "remindUnit", time.unit())));
        }
        add(fields, "identical", form.identical());
        add(fields, "returns", form.returns());
        add(fields, "base", form.base());
        return pages.send(city.admin(), address, fields.toArray(String[]::new));
    }

    private static void add(List<String> fields, String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                return;
            }
        }
        fields.add(name);
        fields.add(value);
    }

    private Instant timer(UUID cycleId, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(cycles.get(cycleId).processInstanceId())
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private ProgramParameters saved() {
        return ProgramParameters.of(programs.findByCode(code).orElseThrow().definition());
    }
}
