package kr.smartwork.notice;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the sender work every few seconds, a bounded time at once, so that other scheduled work gets its turn. */
@Component
@ConditionalOnProperty(name = "smartwork.notice.sender-enabled", matchIfMissing = true)
class NoticeSchedule {

    private static final long LONGEST_RUN = TimeUnit.SECONDS.toNanos(5);

    private final NoticeSender sender;
    private final NoticeTexts texts;
    private volatile boolean stopping;

    NoticeSchedule(NoticeSender sender, NoticeTexts texts) {
        this.sender = sender;
        this.texts = texts;
    }

    @Scheduled(fixedDelayString = "${smartwork.notice.interval:2s}")
    void send() {
        long start = System.nanoTime();
        sender.giveUpAbandoned();
        boolean more = true;
        while (more && !stopping && System.nanoTime() - start < LONGEST_RUN) {
            more = sender.sendBatch();
        }
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "1h")
    void dropOldTexts() {
        while (!stopping && texts.dropOld() + texts.dropOldOfStaff() > 0) {
            Thread.onSpinWait();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
