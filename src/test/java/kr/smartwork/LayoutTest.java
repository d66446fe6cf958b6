package kr.smartwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.browser.Accessibility;
import kr.smartwork.browser.BrowserTest;
import kr.smartwork.registry.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The frame around every page of staff, as a browser shows it. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class LayoutTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_login_page_is_accessible_in_both_languages(Page page) {
        page.navigate(address("/login"));
        assertThat(page.locator("html")).hasAttribute("lang", "ko");
        Accessibility.check(page);

        page.click(".tool-link");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Log in");
        Accessibility.check(page);
        page.navigate(address("/login"));
        assertThat(page.locator("h1")).hasText("Log in");
    }

    @Test
    void a_wrong_password_is_said_in_a_sentence(Page page) {
        logIn(page, "nobody", "wrong");

        assertThat(page.locator("[role=alert]")).containsText("5회");
        Accessibility.check(page);
    }

    @Test
    void what_is_not_there_is_said_on_a_page_with_the_menu(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        logIn(page, new StaffFixtures(jdbc).account(Role.OFFICIAL), StaffFixtures.PASSWORD);

        page.navigate(address("/cycles/no-such-thing"));

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("[role=alert]")).containsText("권한");
        assertThat(page.locator(".site-menu a")).hasCount(6);
        Accessibility.check(page);
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void the_first_key_leads_past_the_menu(Page page) {
        logIn(page, new StaffFixtures(jdbc).account(Role.OFFICIAL), StaffFixtures.PASSWORD);
        page.navigate(address("/inbox"));
        page.keyboard().press("Tab");

        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
    }

    @Test
    void nothing_sticks_out_on_a_narrow_screen(Page page) {
        page.setViewportSize(320, 640);
        page.navigate(address("/login"));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private void logIn(Page page, String name, String password) {
        page.navigate(address("/login"));
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("main button");
        page.waitForLoadState();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
