package kr.smartwork.modeling;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import kr.smartwork.process.WaitingReports;

/**
 * Reports at a step of their model.
 *
 * @param median how long the one in the middle has waited
 * @param oldest how long the one that came first has waited
 */
record Waiting(Step step, WaitingReports.At at, Duration median, Duration oldest) {

    /** A step by its name. */
    record Step(String id, String name) {

        static Step of(String id, Map<String, String> names) {
            return new Step(id, names.getOrDefault(id, id));
        }
    }

    /** How long a report in the middle has waited at a step: from below an hour to three days and more. */
    enum Heat {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        THREE_DAYS(Duration.ofDays(3)),
        LONGER(Duration.ofDays(Long.MAX_VALUE / 86_400));

        private final Duration below;

        Heat(Duration below) {
            this.below = below;
        }

        static Heat of(Duration waited) {
            return Arrays.stream(values())
                    .filter(heat -> waited.compareTo(heat.below) < 0)
                    .findFirst()
                    .orElse(LONGER);
        }
    }

    /** @param names of the model's steps by their ids */
    static Waiting of(WaitingReports.At at, Map<String, String> names, Instant now) {
        return new Waiting(
                Step.of(at.element(), names),
                at,
                Duration.between(at.median(), now),
                Duration.between(at.oldest(), now));
    }

    /** The colour of the step on the picture, and its word in the legend. */
    public Heat heat() {
        return Heat.of(median);
    }
}
