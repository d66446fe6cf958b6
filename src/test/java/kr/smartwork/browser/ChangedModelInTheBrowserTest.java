package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.ModelFixture;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process admin draws in the browser, and a second person approves, happens in the next cycle. */
class ChangedModelInTheBrowserTest extends InTheBrowser {

    private static final String EDITOR = "document.getElementById('editor').modeler";
    private static final Pattern NOTHING_TO_MEND = Pattern.compile("고칠 곳이 없습니다\\.|오류 0건, 권고 \\d+건");
    private static final Pattern KEPT = Pattern.compile("임시 저장됨 \\d\\d:\\d\\d");
    private static final Pattern REQUEST = Pattern.compile(".*/requests/.*");

    @Autowired
    ModelFixture models;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService engine;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Page page;
    Page second;

    @BeforeEach
    void two_people(Browser browser) {
        city = fixture.city(2);
        page = logIn(browser, fixture.designer(city).username());
        second = logIn(browser, fixture.releaser(city).username());
    }

    @Test
    void an_extra_review_an_extra_reminder_and_another_escalation_happen_in_the_next_cycle(Browser browser) {
        String report = models.copyOf("report");
        String course = models.copyOf("reporting-cycle");
        String program = models.programLike("infection-status", course, report);

        edit(report);
        String review = drawExtraReview();
        release(report);
        edit(course);
        escalateAfter20Minutes();
        String reminder = drawExtraReminder();
        release(course);
        UUID cycle = driver.openAndDispatch(program, city);

        driver.fire(cycle, reminder);
        assertThat(reminders(cycle)).as("beside the plan").isEqualTo(2);

        CityFixture.Home home = city.homes().get(0);
        driver.answer(cycle, home, 1);
        String address = address("/reports/" + driver.report(cycle, home).id());
        accept(logIn(browser, city.official().username()), address);
        assertThat(driver.positions(driver.report(cycle, home).id())).containsExactly(review);
        Page supervisor = logIn(browser, city.supervisor().username());
        supervisor.navigate(address("/inbox?view=TEAM"));
        assertThat(supervisor.locator("main")).containsText("시설 " + home.code());
        supervisor.navigate(address("/cycles/" + cycle + "/diagram"));
        assertThat(supervisor.locator("main")).containsText("추가 검토(관리자)");
        accept(supervisor, address);
        assertThat(driver.report(cycle, home).state()).isEqualTo(ReportState.ACCEPTED);

        driver.fire(cycle, "Timer_Due");
        assertThat(planned(cycle, "Timer_Escalate"))
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(20)), within(5, ChronoUnit.MINUTES));
        driver.fire(cycle, "Timer_Escalate");
        assertThat(driver.openTasks("cycle_id", cycle, "ESCALATION")).hasSize(1);
    }

    /** A decision behind the check that is let pass, and before it a second check. */
    private String drawExtraReview() {
        String flow = "Flow_Return_AcceptReport";
        go("Gateway_Return");
        drop("create.gateway", flow, 0.75);
        String decision = selected();
        drop("create.user-task", flow, 0.5);
        String review = selected();
        pick("task", "extra-check");
        assertThat(step(review)).containsText("추가 검토(관리자)");

        go(decision);
        page.locator("[data-tool=fit]").click();
        pad("connect");
        BoundingBox target =
                Objects.requireNonNull(page.locator("[data-element-id=Service_SendReturnNotice] .djs-visual")
                        .first()
                        .boundingBox());
        click(target.x + target.width / 2, target.y + target.height / 2);
        fill("condition", "outcome == 'return'");
        page.locator("#bio-properties-panel-smartwork-condition").blur();
        Object onward = page.evaluate(
                "(id) => " + EDITOR + ".get('elementRegistry').get(id).outgoing"
                        + ".find((flow) => flow.target.id === 'Service_AcceptReport').id",
                decision);
        page.evaluate(
                "(id) => { const m = " + EDITOR + "; m.get('selection').select(m.get('elementRegistry').get(id)); }",
                onward);
        page.locator("#bio-properties-panel-smartwork-default").check();
        return review;
    }

    private void escalateAfter20Minutes() {
        go("Timer_Escalate");
        waitFor("20");
    }

    /** A third way beside the wait for all answers and the reminders of the program. */
    private String drawExtraReminder() {
        go("Gateway_CollectFork");
        pad("append.wait");
        String timer = selected();
        name(timer, "10분이 지남");
        waitFor("10");
        go(timer);
        pad("append.activity");
        String activity = selected();
        pick("activity", "sendReminders");
        pick("parameter-reminder", "extra");
        go(activity);
        pad("append.end-event");
        name(selected(), "추가로 독려함");
        return timer;
    }

    /** Opens the editor. */
    private void edit(String key) {
        page.navigate(address("/models/" + key + "/edit"));
        page.locator("#editor[data-ready]").waitFor();
    }

    /** Two people: the draft is kept and its checks are green, one asks, the other approves. */
    private void release(String key) {
        assertThat(page.locator("#editor-state")).hasText(KEPT);
        assertThat(page.locator("#editor-found")).hasText(NOTHING_TO_MEND);
        page.navigate(address("/models/" + key + "/release"));
        page.fill("#note", "시험 배포");
        page.locator("form[action$='/release'] button").click();
        assertThat(page).hasURL(REQUEST);
        second.navigate(page.url());
        second.locator("form[action$='/approve'] button").click();
        assertThat(second).hasURL(address("/models/" + key));
    }

    private void accept(Page as, String report) {
        as.navigate(report);
        as.locator("button[name=decision][value=ACCEPT]").click();
        assertThat(as.locator("button[name=decision][value=ACCEPT]")).hasCount(0);
    }

    private void go(String step) {
        step(step).click();
        assertThat(page.locator("#bio-properties-panel-id")).hasValue(step);
    }

    private Locator step(String id) {
        return page.locator("[data-step=" + id + "]");
    }

    private String selected() {
        Locator id = page.locator("#bio-properties-panel-id");
        assertThat(id).hasValue(Pattern.compile("(?:Activity|Event|Gateway)_[0-9a-z]{7}"));
        return id.inputValue();
    }

    private void pad(String action) {
        page.locator(".djs-context-pad [data-action='" + action + "']").click();
    }

    private void pick(String field, String value) {
        page.locator("#bio-properties-panel-smartwork-" + field).selectOption(value);
    }

    private void fill(String field, String value) {
        page.locator("#bio-properties-panel-smartwork-" + field).fill(value);
    }

    private void name(String step, String name) {
        page.locator("#bio-properties-panel-name").fill(name);
        assertThat(step(step)).containsText(name);
    }

    private void waitFor(String minutes) {
        pick("timer", "after");
        pick("timer-unit", "minutes");
        fill("timer-amount", minutes);
        page.locator("#bio-properties-panel-smartwork-timer-amount").blur();
    }

    /** Puts something new from the palette onto a flow, so far along its longest piece. */
    private void drop(String action, String flow, double along) {
        page.locator(".djs-palette [data-action='" + action + "']").click();
        List<?> at = (List<?>) page.evaluate(
                "([id, along]) => { const m = " + EDITOR + "; const flow = m.get('elementRegistry').get(id);"
                        + " const canvas = m.get('canvas'); canvas.scrollToElement(flow, 120);"
                        + " const box = canvas.viewbox(); const page = canvas.getContainer().getBoundingClientRect();"
                        + " const pieces = flow.waypoints.slice(1).map((to, n) => [flow.waypoints[n], to]);"
                        + " const length = ([a, b]) => Math.hypot(b.x - a.x, b.y - a.y);"
                        + " const [from, to] = pieces.sort((a, b) => length(b) - length(a))[0];"
                        + " const x = from.x + (to.x - from.x) * along, y = from.y + (to.y - from.y) * along;"
                        + " return [page.x + (x - box.x) * box.scale, page.y + (y - box.y) * box.scale]; }",
                List.of(flow, along));
        click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
        // Closes the field for the name on the canvas.
        page.keyboard().press("Escape");
    }

    private void click(double x, double y) {
        page.mouse().move(x - 20, y - 20);
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(5));
        page.mouse().click(x, y);
    }

    private long reminders(UUID cycle) {
        return jdbc.sql("select count(*) from notices where cycle_id = ? and purpose = 'REMINDER'")
                .param(Ids.bytes(cycle))
                .query(Long.class)
                .single();
    }

    private Instant planned(UUID cycle, String timer) {
        return engine.createJobQuery()
                .processInstanceId(driver.cycle(cycle).processInstanceId())
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
