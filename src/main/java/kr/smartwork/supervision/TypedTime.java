package kr.smartwork.supervision;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A length of time as it was typed: a number, and in what it is counted. */
record TypedTime(String number, String unit) {

    /** In which times are counted, the longest first. */
    static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES);

    static final TypedTime EMPTY = new TypedTime("", ChronoUnit.HOURS.name());

    private static final Duration LONGEST = Duration.ofDays(366);

    /** In the longest unit that leaves no rest; days only from two on, since people say 24 hours. */
    static TypedTime of(Duration time) {
        ChronoUnit unit = UNITS.stream()
                .filter(one -> time.toSeconds() % one.getDuration().toSeconds() == 0)
                .filter(one -> one != ChronoUnit.DAYS || time.toDays() > 1)
                .findFirst()
                .orElse(ChronoUnit.MINUTES);
        if (time.isZero()) {
            unit = ChronoUnit.HOURS;
        }
        return new TypedTime(Long.toString(time.toSeconds() / unit.getDuration().toSeconds()), unit.name());
    }

    /** Whether nothing was typed. */
    public boolean empty() {
        return number.isEmpty();
    }

    /** The time, if it can be read and is at most a year. */
    Optional<Duration> read() {
        return UNITS.stream()
                .filter(one -> one.name().equals(unit) && number.matches("\\d{1,6}"))
                .map(one -> one.getDuration().multipliedBy(Long.parseLong(number)))
                .filter(time -> time.compareTo(LONGEST) <= 0)
                .findFirst();
    }
}
