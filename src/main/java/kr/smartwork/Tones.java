package kr.smartwork;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The colour and shape in which a state is shown; templates ask it as {@code @tones}. */
@Component("tones")
class Tones {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("IN_PROGRESS", "info"),
            Map.entry("IN_REVIEW", "info"),
            Map.entry("RETURNED", "attention"),
            Map.entry("ACCEPTED", "ok"),
            Map.entry("CLOSED_UNANSWERED", "danger"),
            Map.entry("EXCUSED", "off"),
            Map.entry("COLLECTING", "info"),
            Map.entry("FOLLOW_UP", "attention"),
            Map.entry("REVIEW", "info"),
            Map.entry("PUBLISHED", "ok"),
            Map.entry("CANCELLED", "off"),
            Map.entry("OPEN", "attention"),
            Map.entry("RELEASED", "ok"),
            Map.entry("REFUSED", "danger"),
            Map.entry("WITHDRAWN", "off"),
            Map.entry("ATTENTION", "attention"),
            Map.entry("URGENT", "danger"));

    /** One of neutral, info, ok, attention, danger, off; neutral for what has only just begun. */
    public String of(Object state) {
        return TONES.getOrDefault(state.toString(), "neutral");
    }
}
