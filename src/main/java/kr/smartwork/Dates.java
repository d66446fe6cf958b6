package kr.smartwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import kr.smartwork.registry.WorkingDays;
import kr.smartwork.shared.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as people read them, with the weekday; templates ask it as {@code @dates}. */
@Component("dates")
class Dates {

    private final Sentences sentences;
    private final WorkingDays workingDays;
    private final Clock clock;

    Dates(Sentences sentences, WorkingDays workingDays, Clock clock) {
        this.sentences = sentences;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** 2026. 11. 30.(월), in English Mon 30 Nov 2026. */
    public String date(LocalDate day) {
        return format(day, "yyyy. M. d.(E)", "E d MMM yyyy");
    }

    /** The day of a moment. */
    public String date(Instant moment) {
        return date(local(moment).toLocalDate());
    }

    /** 2026. 11. 30.(월) 18:00. */
    public String moment(Instant moment) {
        return format(local(moment), "yyyy. M. d.(E) HH:mm", "E d MMM yyyy HH:mm");
    }

    /** 18:00. */
    public String time(Instant moment) {
        return format(local(moment), "HH:mm", "HH:mm");
    }

    /** A deadline with what is left of it: 2026. 11. 30.(월) 18:00 · D-3. */
    public String due(Instant deadline) {
        return moment(deadline) + " · " + left(deadline);
    }

    /** For staff: a deadline with the working days left of it, hours where no working day lies between. */
    public String dueInWorkingDays(Instant deadline) {
        long days = workingDays.between(
                local(clock.instant()).toLocalDate(), local(deadline).toLocalDate());
        return moment(deadline) + " · " + left(deadline, days);
    }

    /** What is left until a deadline, or how long it has passed: calendar days, below a day hours or minutes. */
    public String left(Instant deadline) {
        return left(
                deadline,
                Math.abs(ChronoUnit.DAYS.between(
                        local(clock.instant()).toLocalDate(), local(deadline).toLocalDate())));
    }

    private String left(Instant deadline, long days) {
        Instant now = clock.instant();
        String late = deadline.isBefore(now) ? "Late" : "";
        Duration distance = Duration.between(now, deadline).abs();
        if (distance.toHours() >= 24 && days > 0) {
            return say("due.days" + late, days);
        }
        if (distance.toHours() > 0) {
            return say("due.hours" + late, distance.toHours());
        }
        return distance.toMinutes() == 0 ? say("due.now") : say("due.minutes" + late, distance.toMinutes());
    }

    /** How a deadline is coloured: late, near (less than a day), far. */
    public String nearness(Instant deadline) {
        Instant now = clock.instant();
        if (deadline.isBefore(now)) {
            return "late";
        }
        return deadline.isBefore(now.plus(1, ChronoUnit.DAYS)) ? "near" : "far";
    }

    private String say(String key, Object... args) {
        return sentences.say(Text.of(key, args), LocaleContextHolder.getLocale());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private static String format(TemporalAccessor value, String korean, String english) {
        Locale language = LocaleContextHolder.getLocale();
        boolean inKorean = Locale.KOREAN.getLanguage().equals(language.getLanguage());
        return DateTimeFormatter.ofPattern(inKorean ? korean : english, language)
                .format(value);
    }
}
