package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.cycle.ReminderTimes;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.report.Recipients;
import org.springframework.stereotype.Component;

/** Reminds everybody whose report is missing: one query, one batch into the outbox, whatever the size of the cycle. */
@Component
class Reminders {

    private final ReminderTimes times;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(ReminderTimes times, Recipients recipients, Outbox outbox, Clock clock) {
        this.times = times;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends the next planned reminder; returns when the following one is due, empty when none is left. */
    Optional<Instant> sendPlanned(UUID cycleId) {
        times.next(cycleId).ifPresent(planned -> {
            times.sent(cycleId, planned.ordinal(), clock.instant());
            send(cycleId, planned.ordinal());
        });
        return times.next(cycleId).map(ReminderTimes.Planned::at);
    }

    /** Sends one beside the plan, because the model has a step for it. */
    void sendExtra(UUID cycleId) {
        sendNow(cycleId);
    }

    /** Sends one because a person asked for it; returns how many people are reminded. */
    int sendNow(UUID cycleId) {
        return send(cycleId, times.sentNow(cycleId, clock.instant()));
    }

    private int send(UUID cycleId, int ordinal) {
        List<NewNotice> notices = recipients.incomplete(cycleId).stream()
                .map(person -> new NewNotice(Purpose.REMINDER, cycleId, null, person, ordinal, null))
                .toList();
        outbox.add(notices);
        return notices.size();
    }
}
