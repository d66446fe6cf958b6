package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks are dragged onto a colleague, confirmed by the button of the list, and taken back; the list does without dragging. */
class WorkloadInTheBrowserTest extends InTheBrowser {

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    Actor colleague;

    @BeforeEach
    void callThoseWhoDidNotAnswer() {
        city = fixture.city(6);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        colleague = fixture.colleague(city, "east", "colleague");
    }

    @Test
    void all_that_an_official_has_goes_to_whom_the_row_is_dragged_onto_and_comes_back(Browser browser) {
        Page page = logIn(browser, city.supervisor().username());
        page.navigate(address("/workload"));
        Accessibility.check(page);
        row(page, city.official()).dragTo(row(page, colleague));
        page.waitForURL("**/workload/" + city.official().username() + "?to=*");
        assertThat(page.locator("#user")).hasValue(colleague.username());
        assertThat(held(city.official())).isEqualTo(3);

        press(page, "모두 넘기기(3건)");
        assertThat(page.locator("#messages")).containsText("업무 3건을");
        Accessibility.check(page);
        assertThat(held(colleague)).isEqualTo(3);
        press(page, "방금 넘긴 업무 되돌리기(3건)");
        assertThat(page.locator("#messages")).containsText("업무 3건을");
        assertThat(held(city.official())).isEqualTo(3);
    }

    @Test
    void a_dragged_task_takes_along_what_is_ticked_and_waits_for_the_button(Browser browser) {
        Page page = logIn(browser, city.supervisor().username());
        page.navigate(address("/workload/" + city.official().username()));
        Locator tasks = page.locator("tr[data-task]");
        tasks.nth(0).locator("input").check();
        tasks.nth(1).dragTo(page.locator("[data-user='" + colleague.username() + "']"));
        assertThat(page.locator("#user")).hasValue(colleague.username());
        assertThat(page.locator("#dropped")).containsText("업무 2건을 넘기려면");
        assertThat(page.locator("#give")).isFocused();
        assertThat(held(colleague)).isZero();
        Accessibility.check(page);

        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("업무 2건을");
        assertThat(held(colleague)).isEqualTo(2);
    }

    @Test
    void without_a_script_the_list_is_all_there_is(Browser browser) {
        Page page = logIn(
                context(browser, desk().setJavaScriptEnabled(false)),
                city.supervisor().username());
        page.navigate(address("/workload"));
        assertThat(page.locator("#drag-hint")).isHidden();
        page.navigate(address("/workload/" + city.official().username()));
        assertThat(page.locator("#drop-targets")).isHidden();
        page.locator("tr[data-task] input").first().check();
        page.locator("#user").selectOption(colleague.username());
        press(page, "선택한 업무 넘기기");
        assertThat(page.locator("#messages")).containsText("업무 1건을");
        assertThat(held(colleague)).isEqualTo(1);
    }

    private Locator row(Page page, Actor official) {
        return page.locator("tr[data-bundle='" + official.username() + "']");
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private int held(Actor official) {
        return jdbc.sql("select count(*) from tasks where state = 'OPEN' and assignee_id = ?")
                .param(Ids.bytes(official.id()))
                .query(Integer.class)
                .single();
    }
}
