package kr.smartwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.ModelFixture;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application behind a port, and people who log in to it, each in a browser of their own. All such tests share one
 * application. No page may have a script that fails or that the content security policy refuses.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({CityFixture.class, CycleDriver.class, ModelFixture.class})
@BrowserTest
abstract class InTheBrowser {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @LocalServerPort
    int port;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @AfterEach
    void closeBrowsers() {
        contexts.forEach(BrowserContext::close);
        assertThat(broken).as("what failed on the pages").isEmpty();
    }

    /** On an official's screen, in Korean. */
    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("ko-KR");
    }

    /** The narrowest that respondents have. */
    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(320, 700).setLocale("ko-KR");
    }

    Page page(Browser browser, Browser.NewContextOptions options) {
        return page(context(browser, options));
    }

    BrowserContext context(Browser browser, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return context;
    }

    Page logIn(Browser browser, String username) {
        return logIn(context(browser, desk()), username);
    }

    Page logIn(BrowserContext context, String username) {
        Page page = page(context);
        page.navigate(address("/login"));
        page.fill("#username", username);
        page.fill("#password", CityFixture.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(broken::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                broken.add(message.text());
            }
        });
        return page;
    }
}
