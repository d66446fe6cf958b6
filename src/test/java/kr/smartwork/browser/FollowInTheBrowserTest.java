package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the numbers on a model's diagram to the reports behind them, and one report's way gone through again step by step. */
class FollowInTheBrowserTest extends InTheBrowser {

    CityFixture.City city;
    UUID cycle;
    UUID returned;

    @BeforeEach
    void a_report_that_was_returned() {
        city = fixture.city(4);
        cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 1);
        driver.returned(city.supervisor(), cycle, city.homes().get(0), "다시 세어 주십시오");
        returned = driver.report(cycle, city.homes().get(0)).id();
    }

    @Test
    void a_number_on_the_diagram_leads_to_its_districts_and_to_the_reports(Browser browser) {
        Page page = logIn(browser, city.supervisor().username());
        page.navigate(address("/models/report/follow"));
        Locator count = page.locator("#report-picture a.diagram-count");
        assertThat(count).hasText("4");
        Accessibility.check(page);
        count.click();
        assertThat(page.locator("#places")).containsText("회차별");
        Accessibility.check(page);
        page.locator("#places a[href*='/cycles/" + cycle + "/reports']").first().click();
        assertThat(page.locator("p[role=status]")).containsText("4");
        Accessibility.check(page);
        page.locator("a[href*='/reports/" + returned + "/progress']").click();
        assertThat(page.locator("#path")).isVisible();
    }

    @Test
    void the_way_of_a_report_is_gone_through_by_buttons_and_by_keys(Browser browser) {
        Page page = logIn(browser, city.supervisor().username());
        page.navigate(address("/reports/" + returned + "/progress"));
        Locator steps = page.locator("[data-path-element]");
        Locator here = page.locator("[data-path-element][aria-current=step]");
        int last = steps.count();
        button(page, "first").click();
        assertThat(here).hasAttribute("data-path-element", "Start_Dispatched");
        assertThat(page.locator(".replay-here")).hasAttribute("data-element-id", "Start_Dispatched");
        assertThat(page.locator(".replay-passed")).hasCount(1);
        Accessibility.check(page);

        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(here).hasAttribute("data-path-element", "User_CompleteForm");
        assertThat(page.locator(".replay-status")).containsText("3 / " + last);
        assertThat(page.locator(".djs-connection.replay-passed")).hasCount(2);
        assertThat(page.locator(".djs-connection.replay-passed path").first()).hasCSS("stroke", "rgb(44, 106, 31)");
        page.keyboard().press("End");
        assertThat(page.locator(".replay-status")).containsText(last + " / " + last);
        assertThat(page.locator("[data-element-id=User_CheckReport].replay-passed"))
                .hasCount(1);
        button(page, "previous").click();
        assertThat(page.locator(".replay-status")).containsText((last - 1) + " / " + last);

        button(page, "play").click();
        assertThat(page.locator(".replay-status")).containsText(last + " / " + last);
        Accessibility.check(page);
    }

    @Test
    void whoever_wants_less_motion_goes_step_by_step_only(Browser browser) {
        BrowserContext still = context(browser, desk().setReducedMotion(ReducedMotion.REDUCE));
        Page page = logIn(still, city.supervisor().username());
        page.navigate(address("/reports/" + returned + "/progress"));
        button(page, "previous").click();
        assertThat(button(page, "play")).isHidden();
    }

    @Test
    void without_a_script_the_way_is_a_list(Browser browser) {
        BrowserContext plain = context(browser, phone().setJavaScriptEnabled(false));
        Page page = logIn(plain, city.supervisor().username());
        page.navigate(address("/reports/" + returned + "/progress"));
        assertThat(page.locator("[data-replay-controls]")).isHidden();
        assertThat(page.locator("[data-path-element=User_CompleteForm]").first())
                .containsText("1번째 응답 제출");
        assertThat(page.locator("html").evaluate("html => html.scrollWidth")).isEqualTo(320);
    }

    private static Locator button(Page page, String way) {
        return page.locator("[data-replay-go=" + way + "]");
    }
}
