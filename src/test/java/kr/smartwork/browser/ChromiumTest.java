package kr.smartwork.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class ChromiumTest {

    @Test
    void shows_a_page(Page page) {
        page.setContent("<title>한글</title>");

        assertThat(page.title()).isEqualTo("한글");
    }

    @Test
    void gives_each_test_a_context_of_its_own(Browser browser, Page page) {
        assertThat(browser.contexts()).containsExactly(page.context());
    }

    @Test
    void says_what_is_not_accessible(Page page) {
        page.setContent("<html lang=ko><title>x</title><main><h1>x</h1><img src='data:,'></main></html>");

        assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("image-alt");
    }
}
