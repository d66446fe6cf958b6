package kr.smartwork.notice;

import java.time.Duration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the tests of this package share. */
final class NoticeFixtures {

    static final LinkSettings LINKS =
            new LinkSettings("https://survey.example.com/", "test-secret-test-secret-test-secret", Duration.ofDays(90));

    private NoticeFixtures() {}

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notice");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
