package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An official's morning: of 200 open tasks 180 are unremarkable (they only answer a return), three have to be phoned and the
 * others are flagged. The three are seen at once, with why; the 180 are accepted in no more than twelve interactions.
 */
class MorningInTheBrowserTest extends InTheBrowser {

    private static final int UNREMARKABLE = 180;
    private static final int FLAGGED = 17;
    private static final int TO_PHONE = 3;
    private static final int MOST_INTERACTIONS = 12;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID cycleId;
    CityFixture.Home absent;
    List<String> toPhone;
    int interactions;

    @Test
    void three_to_phone_are_seen_at_once_and_180_are_accepted_in_twelve_interactions(Browser browser) {
        openTasks();
        Page page = logIn(browser, city.official().username());

        assertThat(openTasksOfTheOfficial()).isEqualTo(UNREMARKABLE + FLAGGED + TO_PHONE);
        assertThat(page.locator("[aria-current=page] .tab-count")).hasText("200");
        List<String> codes = new ArrayList<>();
        for (Locator row : page.locator(".inbox tbody tr").all().subList(0, TO_PHONE)) {
            codes.add(row.locator(".card-title .subtle").innerText());
            assertThat(row).containsText("전화 확인");
            Locator reason = row.locator(".reasons li").first();
            assertThat(reason).hasText(codes.get(codes.size() - 1).equals(absent.code()) ? "2회 부재" : "기한까지 미응답");
            assertThat(reason).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        assertThat(codes).containsExactlyInAnyOrderElementsOf(toPhone);
        Accessibility.check(page);

        choose(page, "#severity", "NONE");
        press(page, "조회");
        choose(page, "#scope", "MATCHING");
        press(page, "접수");
        assertThat(page.locator(".bulk-count")).containsText(UNREMARKABLE + "건");
        Accessibility.check(page);
        press(page, UNREMARKABLE + "건 접수");
        assertThat(page.locator("#progress")).containsText("실행 취소");
        Accessibility.check(page);
        driver.workOffBulkOrders();
        assertThat(page.locator("#progress-title")).hasText("처리를 마쳤습니다");
        Accessibility.check(page);

        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(accepted()).isEqualTo(UNREMARKABLE);
        page.navigate(address("/inbox"));
        assertThat(page.locator("[aria-current=page] .tab-count")).hasText(Integer.toString(FLAGGED + TO_PHONE));
    }

    @Test
    void the_keyboard_walks_ticks_opens_and_stays_out_of_fields(Browser browser) {
        city = fixture.city(6);
        cycleId = driver.openAndDispatch("infection-status", city);
        city.homes().forEach(home -> driver.answer(cycleId, home, 1));
        Page page = logIn(browser, city.official().username());

        page.locator("#q").focus();
        page.keyboard().type("jx?");
        assertThat(page.locator("#q")).hasValue("jx?");
        assertThat(page.locator("#keys")).not().hasAttribute("open", "");

        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".row-link").first()).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("#scope option").first()).hasText("선택한 업무 1건");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).hasAttribute("open", "");
        Accessibility.check(page);
        page.locator("label[for=keys-on]").click();
        page.locator(".row-link").first().focus();
        page.keyboard().press("x");
        assertThat(page.locator(".inbox tbody input").first()).isChecked();
        page.keyboard().press("Enter");
        page.waitForURL("**/reports/**");
    }

    @Test
    void who_is_on_a_button_stays_there_while_the_progress_renews_itself(Browser browser) {
        city = fixture.city(2);
        cycleId = driver.openAndDispatch("infection-status", city);
        driver.answer(cycleId, city.homes().get(0), 1);
        Page page = logIn(browser, city.official().username());
        page.locator(".inbox tbody input[name=task]").first().check();
        press(page, "접수");
        page.locator("main form button.primary").first().click();
        page.locator("#bulk-stop").focus();
        page.evaluate("() => { document.getElementById('progress').dataset.old = '1'; }");
        page.waitForFunction("() => !document.getElementById('progress').dataset.old");
        assertThat(page.locator("#bulk-stop")).isFocused();
    }

    @Test
    void a_letter_can_be_printed_again_from_the_page_that_stayed_open(Browser browser) {
        city = fixture.city(2);
        cycleId = driver.openAndDispatch("infection-status", city);
        Page page = logIn(browser, city.official().username());
        page.navigate(address(
                "/reports/" + driver.report(cycleId, city.homes().get(0)).id()));
        Locator print = page.locator("form[action$='/letter'] button").first();
        for (int time = 0; time < 2; time++) {
            Page letter = page.waitForPopup(() -> print.click());
            assertThat(letter.locator("main.letter")).isVisible();
            letter.close();
        }
    }

    /** The east has an official in charge of everything: every second home. */
    private void openTasks() {
        city = fixture.city(2 * (UNREMARKABLE + FLAGGED + TO_PHONE));
        cycleId = driver.openAndDispatch("infection-status", city);
        List<CityFixture.Home> east = new ArrayList<>();
        for (int i = 0; i < city.homes().size(); i += 2) {
            east.add(city.homes().get(i));
        }
        east.subList(0, UNREMARKABLE).forEach(this::answerAReturn);
        east.subList(UNREMARKABLE, UNREMARKABLE + FLAGGED).forEach(home -> driver.answer(cycleId, home, 1));
        driver.fire(cycleId, "Timer_Due");
        toPhone = east.subList(UNREMARKABLE + FLAGGED, east.size()).stream()
                .map(CityFixture.Home::code)
                .toList();
        absent = east.get(UNREMARKABLE + FLAGGED + 1);
        driver.noAnswer(city.official(), cycleId, absent);
        driver.noAnswer(city.official(), cycleId, absent);
    }

    private void answerAReturn(CityFixture.Home home) {
        driver.answer(cycleId, home, 1);
        driver.returned(city.official(), cycleId, home, "확진자 수를 다시 확인해 주십시오");
        driver.answer(cycleId, home, 0);
    }

    private void choose(Page page, String list, String value) {
        page.locator(list).selectOption(value);
        interactions++;
    }

    private void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        interactions++;
    }

    private long openTasksOfTheOfficial() {
        return jdbc.sql("select count(*) from tasks where state = 'OPEN' and assignee_id = ?")
                .param(Ids.bytes(city.official().id()))
                .query(Long.class)
                .single();
    }

    private long accepted() {
        return jdbc.sql("select count(*) from decisions where kind = 'ACCEPTED' and decided_by = ?")
                .param(Ids.bytes(city.official().id()))
                .query(Long.class)
                .single();
    }
}
