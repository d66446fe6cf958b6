package kr.smartwork.process.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.PendingStaffNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.notice.StaffLetter;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.EngineSettings;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Work the engine cannot do is said in words, told to administrators once, and goes on when it is tried again. */
@EngineTest
class FailedJobsTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    FailedJobs failed;

    @Autowired
    RetryJobs retry;

    @Autowired
    JobAlarm alarm;

    @Autowired
    AlarmLetters letters;

    @Autowired
    MockMvc pages;

    @Autowired
    LoggedIn loggedIn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycle;
    String release;

    /** The cycle's reports are to start with a release that there is not. */
    @BeforeEach
    void aCycleThatCannotBeDispatched() {
        city = fixture.city(2);
        cycle = driver.open("infection-status", city);
        driver.runOneJob(cycle);
        release = Objects.requireNonNull(driver.cycle(cycle).reportDefinitionId());
        startWith("report:99:nowhere");
    }

    @AfterEach
    void leaveNothingThatFails() {
        startWith(release);
        driver.runJobs(cycle);
    }

    @Test
    void aFailureIsSaidWithCycleStepAndCause() throws Exception {
        fail(1);
        FailedJob job = own().get(0);
        assertThat(job)
                .returns(cycle, FailedJob::cycleId)
                .returns("조사 안내 발송", FailedJob::step)
                .returns(FailureCause.MODEL, FailedJob::cause)
                .returns(1, FailedJob::tries)
                .returns(false, FailedJob::givenUp);
        assertThat(job.subject()).isEqualTo(driver.cycle(cycle).title());

        read("/failed-jobs", city.admin())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cycles/" + cycle)))
                .andExpect(content().string(containsString("모델이 요구하는 값이나 갈 곳이 없습니다.")))
                .andExpect(content().string(not(containsString("nowhere"))));
        read("/failed-jobs/" + job.id(), city.admin()).andExpect(content().string(containsString("nowhere")));
    }

    @Test
    void onlyKeepersReadAndRetryAndOnlyAdministratorsSeeTheDetail() throws Exception {
        fail(1);
        String id = own().get(0).id();
        Actor designer = fixture.designer(city);
        for (Actor other : List.of(city.official(), city.supervisor(), fixture.releaser(city))) {
            read("/failed-jobs", other).andExpect(status().isForbidden());
            send("/failed-jobs/retry", other).andExpect(status().isForbidden());
            send("/failed-jobs/retry-group?group=x", other).andExpect(status().isForbidden());
            send("/failed-jobs/" + id + "/retry", other).andExpect(status().isForbidden());
            assertThatThrownBy(() -> retry.one(other, id)).isInstanceOf(Forbidden.class);
        }
        read("/failed-jobs", designer).andExpect(status().isOk());
        read("/failed-jobs/" + id, designer).andExpect(status().isForbidden());
        read("/failed-jobs/nothing", city.admin()).andExpect(status().isNotFound());
    }

    @Test
    void whatIsMendedGoesOnWhenItIsTriedAgainAndNothingHappensTwice() throws Exception {
        fail(EngineSettings.TRIES);
        FailedJob job = own().get(0);
        assertThat(job.givenUp()).isTrue();
        assertThat(job.tries()).isEqualTo(EngineSettings.TRIES);
        startWith(release);

        send("/failed-jobs/retry-group?group=" + job.group(), city.admin()).andExpect(redirectedUrl("/failed-jobs"));
        retry.one(city.admin(), job.id());
        assertThat(own()).singleElement().returns(false, FailedJob::givenUp);
        driver.runJobs(cycle);

        assertThat(own()).isEmpty();
        assertThat(jdbc.sql("select count(*) from reports where cycle_id = ? and process_instance_id is not null")
                        .param(Ids.bytes(cycle))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> retry.one(city.admin(), job.id()))
                .asInstanceOf(type(Conflict.class))
                .returns("job-done", Conflict::code);
        send("/failed-jobs/" + job.id() + "/retry", city.admin()).andExpect(redirectedUrl("/failed-jobs"));
        assertThat(retry.group(city.admin(), job.group())).isZero();
    }

    @Test
    void administratorsAreToldOnceWhenTheEngineGivesUpAndAnewWhenItBreaksAgain() throws Exception {
        fail(EngineSettings.TRIES - 1);
        tell();
        assertThat(told()).as("it is still tried").isEmpty();
        fail(1);
        tell();
        tell();
        List<UUID> notices = told();
        assertThat(notices).hasSize(1);
        read("/failed-jobs", city.admin())
                .andExpect(content().string(containsString(city.admin().name() + "(2")));

        PendingStaffNotice notice = new PendingStaffNotice(
                notices.get(0), Purpose.STAFF_ALARM, city.admin().id(), "김관리", Locale.KOREAN);
        Map<UUID, StaffLetter> letter = letters.stillNeeded(List.of(notice));
        assertThat(letter.get(notice.id()).body())
                .contains("김관리 님", "조사 안내 발송", driver.cycle(cycle).title(), "/failed-jobs");
        startWith(release);
        driver.runJobs(cycle);
        assertThat(letters.stillNeeded(List.of(notice)))
                .as("mended before it was sent")
                .isEmpty();
        tell();
        assertThat(told()).isEmpty();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> driver.runOneJob(cycle)).hasMessageContaining("nowhere");
        }
    }

    private void startWith(String definition) {
        jdbc.sql("update cycles set report_definition_id = ? where id = ?")
                .params(definition, Ids.bytes(cycle))
                .update();
    }

    private List<FailedJob> own() {
        return failed.all().stream().filter(job -> cycle.equals(job.cycleId())).toList();
    }

    private void tell() {
        transaction.executeWithoutResult(status -> alarm.tell());
    }

    /** The administrator's mails about this cycle. */
    private List<UUID> told() {
        return jdbc.sql("select a.notice_id from job_alarms a join notices n on n.id = a.notice_id"
                        + " where a.staff_id = ? and a.job_group like ?")
                .params(Ids.bytes(city.admin().id()), "%" + cycle)
                .query((row, n) -> Ids.get(row, "notice_id"))
                .list();
    }

    private ResultActions read(String address, Actor actor) throws Exception {
        return pages.perform(get(address).with(loggedIn.as(actor)));
    }

    private ResultActions send(String address, Actor actor) throws Exception {
        return pages.perform(post(address).with(csrf()).with(loggedIn.as(actor)));
    }
}
