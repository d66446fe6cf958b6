package kr.smartwork.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A deputy and the days, as they were typed. */
record DelegationForm(String deputy, String from, String to) {

    static final DelegationForm EMPTY = new DelegationForm("", "", "");

    DelegationForm {
        deputy = deputy == null ? "" : deputy;
        from = from == null ? "" : from;
        to = to == null ? "" : to;
    }

    @Nullable
    LocalDate first() {
        return day(from);
    }

    @Nullable
    LocalDate last() {
        return day(to);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
