package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tells staff of news, and the pages about who stands in for whom: as a browser shows them, wide and narrow. */
class AlertsInTheBrowserTest extends InTheBrowser {

    /** Stands in for the browser's own pop-ups, which nobody sees in a test. */
    private static final String POP_UPS = "window.told = []; window.asked = 0; window.Notification = class {"
            + " constructor(text) { window.told.push(text); }"
            + " static permission = 'default';"
            + " static requestPermission() { window.asked++; this.permission = 'granted'; return Promise.resolve('granted'); } };";

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID report;

    @BeforeEach
    void flagged() {
        city = fixture.city(1);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 1);
        report = driver.report(cycle, city.homes().get(0)).id();
    }

    @Test
    void permission_is_asked_for_only_when_it_is_wanted_and_news_is_told_within_a_minute(Browser browser) {
        BrowserContext context = context(browser, desk());
        context.addInitScript(POP_UPS);
        Page page = logIn(context, city.official().username());
        page.clock().install();
        page.navigate(address("/alerts"));
        assertThat((Integer) page.evaluate("window.asked")).isZero();

        page.locator("label[for=aloud]").click();
        assertThat(page.locator("#aloud")).isChecked();
        assertThat((Integer) page.evaluate("window.asked")).isOne();
        assertThat(page.locator("[data-refused]")).isHidden();
        Accessibility.check(page);

        alert();
        page.clock().fastForward(61_000);
        assertThat(page.locator("#bell .tab-count")).containsText("1");
        page.waitForCondition(() -> (Integer) page.evaluate("window.told.length") == 1);
        assertThat(page.evaluate("window.told[0]")).isEqualTo("읽지 않은 알림이 1건 있습니다.");

        page.reload();
        assertThat(page.locator("#aloud")).isChecked();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        Accessibility.check(page);
    }

    @Test
    void the_pages_of_staffing_and_visits_are_accessible_wide_and_narrow(Browser browser) {
        for (int width : new int[] {1280, 360}) {
            Page page = logIn(
                    context(browser, desk().setViewportSize(width, 800)),
                    city.supervisor().username());
            for (String address : List.of(
                    "/staffing/absences",
                    "/staffing/absences/new",
                    "/staffing/duty",
                    "/staffing/hand-overs",
                    "/staffing/hand-overs/new",
                    "/delegations",
                    "/visits",
                    "/workload",
                    "/alerts")) {
                page.navigate(address(address));
                assertThat(page.locator("h1")).hasCount(1);
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                        .as(address + " at " + width)
                        .isFalse();
                Accessibility.check(page);
            }
        }
    }

    private void alert() {
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        jdbc.sql(
                        """
                        insert into staff_alerts (staff_id, kind, task_id, occasion, created_at)
                        values (?, 'ASSIGNED', ?, current_timestamp(6), current_timestamp(6))""")
                .params(Ids.bytes(city.official().id()), task)
                .update();
    }
}
