package kr.smartwork.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/**
 * Times as other programs get them: ISO-8601 with the offset of {@code smartwork.time-zone}, which is also the JVM's. Whole
 * seconds, since not every database keeps more: the same call must answer the same before and after the row is stored.
 */
public final class Moments {

    private Moments() {}

    /** The moment on the office's clock; null stays null. */
    @Contract("!null -> !null; null -> null")
    public static @Nullable OffsetDateTime of(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(ZoneId.systemDefault())
                        .toOffsetDateTime();
    }
}
