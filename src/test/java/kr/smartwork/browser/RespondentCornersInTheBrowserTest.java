package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.ShortCodes;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a respondent meets beside the form, on a narrow phone, in both languages, by keyboard. */
class RespondentCornersInTheBrowserTest extends InTheBrowser {

    @Autowired
    PersonalLinks links;

    @Autowired
    ShortCodes codes;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    CityFixture.Home home;
    UUID cycleId;
    String my;

    @BeforeEach
    void asked() {
        city = fixture.city(1);
        home = city.homes().get(0);
        cycleId = driver.openAndDispatch("infection-status", city);
        my = "/my/" + driver.report(cycleId, home).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void every_page_beside_the_form_is_accessible_and_narrow(String language, Browser browser) {
        Page phone = enter(browser);
        driver.answer(cycleId, home, 0);
        for (String page : List.of(
                "/my",
                "/my/sent",
                my,
                my + "/receipts/1",
                my + "/contact",
                my + "/closed",
                my + "/inquiry",
                my + "/own-contact")) {
            phone.navigate(address(page + "?lang=" + language));
            assertThat(phone.locator("html")).hasAttribute("lang", language);
            assertThat(phone.locator("h1")).hasCount(1);
            narrow(phone);
            Accessibility.check(phone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c", "/r/unknown", "/my", "/my/no-such-report"})
    void the_pages_of_somebody_unknown_say_what_to_do(String page, Browser browser) {
        Page phone = page(browser, phone());
        phone.navigate(address(page));
        assertThat(phone.locator("h1")).isVisible();
        narrow(phone);
        Accessibility.check(phone);
    }

    @Test
    void a_code_from_a_letter_is_typed_by_keyboard_alone(Browser browser) {
        String code = codes.issue(home.personId(), cycleId, city.official());
        Page phone = page(browser, phone());
        phone.navigate(address("/c"));
        phone.locator("main input[type=text]").first().focus();
        phone.keyboard().type("AAAA-AAAA");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("[role=alert]").first()).isVisible();
        Accessibility.check(phone);
        phone.locator("main input[type=text]").first().fill("");
        phone.locator("main input[type=text]").first().focus();
        phone.keyboard().type(code);
        phone.keyboard().press("Enter");
        assertThat(phone.locator("main")).containsText("시설 " + home.code());
    }

    @Test
    void the_last_digits_of_the_mobile_are_asked_for_and_typed_by_keyboard(Browser browser) {
        jdbc.sql("update persons set mobile = '010-1234-0042' where id = ?")
                .param(Ids.bytes(home.personId()))
                .update();
        asksForDigits(true);
        try {
            Page phone = page(browser, phone());
            phone.navigate(address(URI.create(links.urlOf(home.personId())).getPath()));
            Accessibility.check(phone);
            phone.locator("main button").first().click();
            phone.locator("[name=digits]").focus();
            phone.keyboard().type("0000");
            phone.keyboard().press("Enter");
            assertThat(phone.locator("[role=alert]").first()).isVisible();
            narrow(phone);
            Accessibility.check(phone);
            phone.locator("[name=digits]").fill("0042");
            phone.keyboard().press("Enter");
            assertThat(phone.locator("main")).containsText("시설 " + home.code());
        } finally {
            asksForDigits(false);
        }
    }

    private void asksForDigits(boolean asks) {
        jdbc.sql("update programs set definition = replace(definition, ?, ?) where code = 'infection-status'")
                .params("\"secondFactor\":" + !asks, "\"secondFactor\":" + asks)
                .update();
    }

    @Test
    void a_question_is_asked_by_keyboard_alone_and_what_is_missing_is_said(Browser browser) {
        Page phone = enter(browser);
        phone.navigate(address(my + "/inquiry"));
        phone.locator("main button[type=submit].primary").focus();
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#remark-error")).isVisible();
        Accessibility.check(phone);
        phone.locator("#remark").focus();
        phone.keyboard().type("언제까지입니까?");
        phone.keyboard().press("Tab");
        phone.keyboard().press("Enter");
        assertThat(phone.locator("h1")).hasText("알려 주셔서 감사합니다");
        phone.navigate(address(my));
        assertThat(phone.locator("#conversation + ol")).containsText("언제까지입니까?");
    }

    /** Nothing is wider than the phone. */
    private static void narrow(Page phone) {
        Object wide = phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(wide).as(phone.url()).isEqualTo(false);
    }

    private Page enter(Browser browser) {
        Page phone = page(browser, phone());
        phone.navigate(address(URI.create(links.urlOf(home.personId())).getPath()));
        phone.locator("main button").first().click();
        return phone;
    }
}
