package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of a respondent on a narrow phone: conditions, draft, no network, two devices, keyboard, weight, no script. */
class RespondentFormInTheBrowserTest extends InTheBrowser {

    private static final int MOST_BYTES = 60_000;

    @Autowired
    PersonalLinks links;

    CityFixture.Home home;
    UUID cycleId;
    String my;

    @BeforeEach
    void asked() {
        CityFixture.City city = fixture.city(1);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        my = address("/my/" + driver.report(cycleId, home).id());
    }

    @Test
    void a_question_appears_when_it_is_asked_and_the_focus_stays(Browser browser) {
        Page phone = enter(browser, true);
        assertThat(phone.locator("[name='a.symptoms'][type=checkbox]")).hasCount(0);

        phone.locator("[name='a.suspected']").fill("2");
        phone.locator("[name='a.suspected']").press("Tab");
        assertThat(phone.locator("[name='a.symptoms'][value=fever]")).isVisible();
        assertThat(phone.locator("[name='a.isolated']")).isFocused();
        phone.locator("label:has([name='a.symptoms'][value=fever])").click();
        phone.locator("label:has([name='a.equipment'][value=short])").click();
        assertThat(phone.locator("[name='a.equipmentMissing'][type=text]")).isVisible();
        assertThat(phone.locator("[name='a.equipment'][value=short]")).isFocused();
        assertThat(phone.locator("[name='a.equipment'][value=short]")).isChecked();
        phone.locator("[name='a.equipmentMissing']").fill("7");
        Accessibility.check(phone);

        phone.locator("[name='a.suspected']").fill("0");
        phone.locator("[name='a.suspected']").press("Tab");
        assertThat(phone.locator("[name='a.symptoms'][type=checkbox]")).hasCount(0);
        phone.locator("[name='a.suspected']").fill("1");
        phone.locator("[name='a.suspected']").press("Tab");
        assertThat(phone.locator("[name='a.symptoms'][value=fever][type=checkbox]"))
                .isChecked();
        assertThat(phone.locator("[name='a.equipmentMissing']")).hasValue("7");
    }

    @Test
    void never_more_than_one_request_is_under_way_and_nothing_typed_meanwhile_is_lost(Browser browser) {
        Page phone = enter(browser, true);
        int[] now = {0, 0};
        phone.route(Pattern.compile(".*/draft"), route -> {
            now[0]++;
            now[1] = Math.max(now[1], now[0]);
            phone.waitForTimeout(300);
            now[0]--;
            route.resume();
        });
        phone.locator("[name='a.suspected']").fill("2");
        phone.locator("[name='a.suspected']").press("Tab");
        phone.locator("[name='a.isolated']").fill("4");
        phone.locator("[name='a.isolated']").press("Tab");
        phone.locator("[name='a.testedStaff']").fill("9");
        phone.locator("label:has([name='a.visitors'][value=limited])").click();
        assertThat(phone.locator("[name='a.symptoms'][value=fever]")).isVisible();
        assertThat(phone.locator("[name='a.visitors'][value=limited]")).isChecked();
        assertThat(phone.locator("[name='a.testedStaff']")).hasValue("9");
        phone.unrouteAll();
        while (now[0] > 0) {
            phone.waitForTimeout(50);
        }
        assertThat(now[1]).isEqualTo(1);
    }

    @Test
    void a_draft_is_saved_and_resumed_and_the_other_device_is_told(Browser browser) {
        Page phone = enter(browser, true);
        Page computer = enter(browser, true);
        phone.locator("[name='a.remark']").fill("전화에서 쓴 글");
        assertThat(phone.locator("#draft")).containsText(Pattern.compile("임시 저장됨 \\d\\d:\\d\\d"));
        computer.locator("[name='a.remark']").fill("컴퓨터에서 쓴 글");
        assertThat(computer.getByText("저장된 내용 불러오기")).isVisible();
        Accessibility.check(computer);
        computer.getByText("지금 화면의 내용으로 계속").click();
        assertThat(computer.locator("[name='a.remark']")).hasValue("컴퓨터에서 쓴 글");
        Page third = enter(browser, true);
        assertThat(third.locator("[name='a.remark']")).hasValue("컴퓨터에서 쓴 글");
        Accessibility.check(third);
    }

    @Test
    void without_a_network_what_was_typed_stays_and_is_sent_later(Browser browser) {
        Page phone = enter(browser, true);
        phone.context().setOffline(true);
        phone.locator("[name='a.remark']").fill("지하 주차장에서 쓴 글");
        assertThat(phone.locator("#draft-offline")).isVisible();
        assertThat(phone.locator("[name='a.remark']")).hasValue("지하 주차장에서 쓴 글");
        phone.context().setOffline(false);
        assertThat(phone.locator("#draft")).containsText("임시 저장됨");
        assertThat(phone.locator("#draft-offline")).isHidden();
    }

    @Test
    void the_keyboard_alone_is_enough(Browser browser) {
        Page phone = enter(browser, true);
        phone.locator("[name='a.confirmed']").focus();
        for (String number : List.of("0", "0", "0", "0", "0")) {
            phone.keyboard().type(number);
            phone.keyboard().press("Tab");
        }
        phone.keyboard().press("Space");
        phone.keyboard().press("Tab");
        phone.keyboard().press("Tab");
        phone.keyboard().press("Space");
        phone.locator("[name='a.remark']").focus();
        phone.keyboard().press("Tab");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("h1")).hasText("제출 전 확인");
        phone.locator("main button.primary").focus();
        phone.keyboard().press("Enter");
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/1"));
    }

    @Test
    void return_in_a_field_goes_on_and_does_not_change_the_language(Browser browser) {
        Page phone = enter(browser, true);
        phone.locator("[name='a.confirmed']").fill("1");
        phone.locator("[name='a.confirmed']").press("Enter");
        assertThat(phone.locator("[role=alert]").first()).isVisible();
        assertThat(phone.locator("html")).hasAttribute("lang", "ko");
    }

    @Test
    void without_javascript_a_new_required_question_comes_back_with_an_error(Browser browser) {
        Page phone = enter(browser, false);
        for (String field : List.of("confirmed", "suspected", "isolated", "testedStaff", "positiveStaff")) {
            phone.locator("[name='a." + field + "']").fill("1");
        }
        phone.locator("label:has([name='a.visitors'][value=allowed])").click();
        phone.locator("label:has([name='a.equipment'][value=enough])").click();
        phone.locator("main form button.primary").click();
        assertThat(phone.locator("#q-symptoms-error")).isVisible();
        phone.locator("label:has([name='a.symptoms'][value=cough])").click();
        phone.locator("main form button.primary").click();
        phone.locator("main form button.primary").click();
        assertThat(phone).hasURL(Pattern.compile(".*/receipts/1"));
    }

    @Test
    void nothing_to_report_is_submitted_in_two_steps(Browser browser) {
        Page phone = enter(browser, true);
        phone.getByText("보고할 내용 없음").click();
        Accessibility.check(phone);
        phone.locator("main button.primary").click();
        assertThat(phone.getByText("보고할 내용 없음")).isVisible();
        Accessibility.check(phone);
    }

    @Test
    void the_first_page_is_light_and_fits_a_narrow_phone(Browser browser) {
        Page phone = page(browser, phone().setJavaScriptEnabled(true));
        phone.navigate(link());
        phone.locator("main button.primary").first().click();
        phone.navigate(my);
        Object sent = phone.evaluate(
                """
                async () => { let sum = 0;
                  for (const url of [location.href, ...performance.getEntriesByType('resource').map((r) => r.name)]) {
                    await fetch(url, { cache: 'reload' });
                    sum += performance.getEntriesByName(url).at(-1).encodedBodySize; }
                  return sum; }""");
        System.out.println("First page of a form, compressed: " + sent + " bytes");
        assertThat(((Number) sent).longValue()).isBetween(10_000L, (long) MOST_BYTES);
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(
                        (List<?>)
                                phone.evaluate(
                                        """
                [...document.querySelectorAll('main button, main a, main input:not([type=hidden]), main select')]
                  .filter((e) => e.offsetParent && !e.closest('label.choice') && e.getBoundingClientRect().height < 44)
                  .map((e) => e.outerHTML)"""))
                .isEmpty();
        Accessibility.check(phone);
    }

    private String link() {
        return address(URI.create(links.urlOf(home.personId())).getPath());
    }

    private Page enter(Browser browser, boolean scripts) {
        Page page = page(browser, phone().setJavaScriptEnabled(scripts));
        page.navigate(link());
        page.locator("main button.primary").first().click();
        page.navigate(my);
        return page;
    }
}
