package kr.smartwork.process.rules;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timers name a moment or wait at least a minute: a shorter repetition would keep the server busy with nothing else. */
public final class Timers implements Rule {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Pattern CYCLE = Pattern.compile("R\\d{0,5}/(P[^/]{1,40})");

    @Override
    public void check(Model model, Findings findings) {
        model.semantic()
                .filter(element -> element.is("timerEventDefinition"))
                .filter(timer ->
                        timer.children("timeDate", "timeDuration", "timeCycle").count() != 1)
                .forEach(timer -> findings.add(RuleCode.TIMER, timer));
        model.semantic()
                .filter(element -> element.is("timeDate", "timeDuration", "timeCycle"))
                .filter(timer -> !allowed(timer))
                .forEach(timer -> findings.add(RuleCode.TIMER, timer));
    }

    /** Whether a repetition is written as {@code R5/PT10M} and at least a minute long. */
    public static boolean cycleAllowed(String text) {
        Matcher matcher = CYCLE.matcher(text);
        return matcher.matches() && atLeastAMinute(matcher.group(1));
    }

    private static boolean allowed(XmlElement timer) {
        return switch (timer.name()) {
            case "timeCycle" -> cycleAllowed(timer.text());
            case "timeDate" -> dateAllowed(timer.text());
            default -> durationAllowed(timer.text());
        };
    }

    private static boolean dateAllowed(String text) {
        try {
            return ExpressionGrammar.looksLikeExpression(text)
                    || DateTimeFormatter.ISO_DATE_TIME.parse(text).isSupported(ChronoField.HOUR_OF_DAY);
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private static boolean durationAllowed(String text) {
        return ExpressionGrammar.looksLikeExpression(text) || atLeastAMinute(text);
    }

    private static boolean atLeastAMinute(String text) {
        try {
            return Duration.parse(text).compareTo(SHORTEST) >= 0;
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return false;
        }
    }
}
