package kr.smartwork.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lengths of time in words, such as "1일 12시간"; templates ask it as {@code @durations}. */
@Component("durations")
class Durations {

    private final MessageSource messages;

    Durations(MessageSource messages) {
        this.messages = messages;
    }

    /** Days, hours and minutes; seconds do not matter here. */
    public String say(Duration length, Locale language) {
        List<String> parts = new ArrayList<>();
        add(parts, "cycle.duration.days", length.toDays(), language);
        add(parts, "cycle.duration.hours", length.toHoursPart(), language);
        add(parts, "cycle.duration.minutes", length.toMinutesPart(), language);
        return parts.isEmpty() ? one("cycle.duration.minutes", 0, language) : String.join(" ", parts);
    }

    private void add(List<String> parts, String key, long count, Locale language) {
        if (count > 0) {
            parts.add(one(key, count, language));
        }
    }

    private String one(String key, long count, Locale language) {
        return messages.getMessage(key, new Object[] {count}, language);
    }
}
