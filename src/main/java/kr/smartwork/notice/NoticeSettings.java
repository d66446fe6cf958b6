package kr.smartwork.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent.
 *
 * @param senderEnabled whether this node sends
 * @param interval pause between two looks into the outbox
 * @param batchSize notices claimed at once; bounds what a sender holds in memory
 * @param lease how long a claim holds; an older one belongs to a sender that died
 * @param maxTries tries before a notice that is turned away is given up
 * @param from address that mail comes from, such as {@code no-reply@city.example}; needed once a mail server is set
 */
@ConfigurationProperties("smartwork.notice")
record NoticeSettings(
        @DefaultValue("true") boolean senderEnabled,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("200") int batchSize,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("8") int maxTries,
        @Nullable String from) {

    NoticeSettings {
        if (batchSize < 1 || batchSize > 1_000) {
            throw new IllegalArgumentException(
                    "smartwork.notice.batch-size must be between 1 and 1000; it is " + batchSize + ".");
        }
        if (maxTries < 1) {
            throw new IllegalArgumentException("smartwork.notice.max-tries must be 1 or more; it is " + maxTries + ".");
        }
        if (lease.compareTo(Duration.ofMinutes(2)) < 0) {
            throw new IllegalArgumentException(
                    "smartwork.notice.lease must be 2m or longer, so that a slow mail server is not"
                            + " taken for a dead sender; it is " + lease + ".");
        }
    }
}
