package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.ExtendReport;
import kr.smartwork.process.Extension;
import kr.smartwork.process.PartApprovals;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The supervisors' way through a cycle with nothing but the keys: an escalation, the lock, a district's approval, reports sent
 * back, the publication and taking it back; axe on every page they come to.
 */
class SupervisionInTheBrowserTest extends InTheBrowser {

    /** The most presses of Tab to anything on a page. */
    private static final int FARTHEST = 150;

    @Autowired
    ExtendReport extend;

    @Autowired
    PartApprovals approvals;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor east;
    Actor west;
    UUID cycleId;

    @Test
    void from_the_escalation_to_the_withdrawn_publication_by_keyboard(Browser browser) {
        raised();
        Page page = logIn(browser, city.supervisor());
        decideEscalation(page, city.homes().get(2));
        lock(page, city.homes().get(3));
        approve(logIn(browser, east));
        approveWest();
        sendBack(page, city.homes().get(0));
        corrected(city.homes().get(0));
        approvals.approve(east, cycleId, city.prefix() + "-east");
        driver.runJobs(cycleId);
        publish(page);
        takeBack(page);
    }

    /** Two have answered, one has more time, and about the last the supervisor is to decide. */
    private void raised() {
        city = fixture.city(4);
        east = fixture.districtSupervisor(city, "east");
        west = fixture.districtSupervisor(city, "west");
        cycleId = driver.openAndDispatch(fixture.programApprovedBy("DISTRICT", "CITY"), city);
        driver.answer(cycleId, city.homes().get(0), 0);
        driver.answer(cycleId, city.homes().get(1), 0);
        extend.extend(
                city.supervisor(),
                report(city.homes().get(3)),
                new Extension(clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES), "정전"));
        driver.fire(cycleId, "Timer_Due");
        driver.fire(cycleId, "Timer_Escalate");
    }

    private void decideEscalation(Page page, CityFixture.Home home) {
        open(page, "/inbox?view=TEAM&kind=ESCALATION&cycle=" + cycleId);
        Accessibility.check(page);
        press(page, page.locator(".row-link").first());
        assertThat(page.locator("h1")).containsText(home.code());
        Accessibility.check(page);
        Locator decision =
                page.locator("form.decision", new Page.LocatorOptions().setHas(page.locator("button[value=CLOSE]")));
        press(page, decision.locator("button[value=CLOSE]"));
        assertThat(page.locator("[role=alert]").first()).isVisible();
        Accessibility.check(page);
        type(page, decision.locator("textarea[name=comment]"), "휴업 중으로 확인되었습니다");
        press(page, decision.locator("button[value=CLOSE]"));
        assertThat(driver.report(cycleId, home).state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        Accessibility.check(page);
    }

    private void lock(Page page, CityFixture.Home extended) {
        jdbc.sql("update cycles set lock_at = opened_at where id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        driver.fire(cycleId, "Timer_Lock");
        open(page, "/cycles/" + cycleId);
        Accessibility.check(page);
        press(page, page.locator("a[href$='/lock']"));
        Accessibility.check(page);
        type(page, page.locator("#reason"), "오늘 안에 공표해야 합니다");
        press(page, page.locator("main form[action$='/lock'] button"));
        driver.runJobs(cycleId);
        assertThat(driver.report(cycleId, extended).state()).isEqualTo(ReportState.CLOSED_UNANSWERED);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
    }

    private void approve(Page page) {
        open(page, "/cycles/" + cycleId);
        press(page, page.locator("a[href$='/approval']").first());
        Accessibility.check(page);
        press(page, page.locator("form[action$='/approval/" + city.prefix() + "-east'] button"));
        Accessibility.check(page);
    }

    private void approveWest() {
        approvals.approve(west, cycleId, city.prefix() + "-west");
        driver.runJobs(cycleId);
        assertThat(driver.openTasks("cycle_id", cycleId, "REVIEW_CYCLE")).hasSize(1);
    }

    private void sendBack(Page page, CityFixture.Home home) {
        open(page, "/cycles/" + cycleId);
        Accessibility.check(page);
        press(page, page.locator("main a[href$='/review']").first());
        Accessibility.check(page);
        Locator choice = page.locator("[name=reports][value='" + report(home) + "']");
        tabTo(page, choice);
        page.keyboard().press("Space");
        assertThat(choice).isChecked();
        type(page, page.locator("#comment"), "확진자 수를 다시 확인해 주십시오");
        press(page, page.locator("form[action$='/send-back'] button:not([formaction])"));
        assertThat(driver.report(cycleId, home).state()).isEqualTo(ReportState.RETURNED);
        Accessibility.check(page);
    }

    private void corrected(CityFixture.Home home) {
        driver.runJobs(cycleId);
        driver.answer(cycleId, home, 0);
        String check = driver.openTasks("report_id", report(home), "CHECK").get(0);
        desk.complete(city.official(), check, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        driver.settle(cycleId);
    }

    private void publish(Page page) {
        open(page, "/cycles/" + cycleId + "/review");
        tabTo(page, page.locator("#confirmed"));
        page.keyboard().press("Space");
        press(page, page.locator("form[action$='/review/publish'] button"));
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.PUBLISHED);
    }

    private void takeBack(Page page) {
        open(page, "/cycles/" + cycleId);
        Accessibility.check(page);
        press(page, page.locator("a[href$='/withdrawal']"));
        Accessibility.check(page);
        type(page, page.locator("#reason"), "한 곳의 수가 틀렸습니다");
        press(page, page.locator("form[action$='/withdrawal'] button"));
        driver.runJobs(cycleId);
        assertThat(driver.cycle(cycleId).state()).isEqualTo(CycleState.REVIEW);
        open(page, "/cycles/" + cycleId + "/review");
        assertThat(page.getByText("한 곳의 수가 틀렸습니다").first()).isVisible();
    }

    private void open(Page page, String address) {
        page.navigate(address(address));
    }

    /** With Enter, from where the keys are. */
    private static void press(Page page, Locator target) {
        tabTo(page, target);
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        assertThat(page.locator("html[data-left]")).hasCount(0);
        page.waitForLoadState();
    }

    private static void type(Page page, Locator field, String words) {
        tabTo(page, field);
        page.keyboard().type(words);
        assertThat(field).hasValue(words);
    }

    /** Also that it is seen where the keys are: by its label where the box itself is drawn by the styles. */
    private static void tabTo(Page page, Locator target) {
        int presses = 0;
        while (!(Boolean) target.evaluate("e => e === document.activeElement")) {
            assertThat(presses++)
                    .as("presses of Tab to %s on %s", target, page.url())
                    .isLessThan(FARTHEST);
            page.keyboard().press("Tab");
        }
        String id = target.getAttribute("id");
        boolean box = "checkbox".equals(target.getAttribute("type")) && id != null;
        assertThat(box ? page.locator("label[for='" + id + "']") : target).isInViewport();
    }

    private Page logIn(Browser browser, Actor actor) {
        Page page = page(browser, desk());
        open(page, "/login");
        type(page, page.locator("#username"), actor.username());
        type(page, page.locator("#password"), CityFixture.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private UUID report(CityFixture.Home home) {
        return driver.report(cycleId, home).id();
    }
}
