package kr.smartwork.supervision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.smartwork.form.Severity;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportState;
import org.jspecify.annotations.Nullable;

/** The filter of a list of reports as the address holds it. */
record ReportsForm(
        @Nullable List<@Nullable ReportState> state,
        @Nullable String orgUnit,
        @Nullable String type,
        @Nullable Severity severity,
        @Nullable List<ReportFilter.@Nullable Trait> trait,
        @Nullable String text,
        @Nullable String field,
        @Nullable String option,
        @Nullable String step) {

    /** What the list asks for. */
    ReportFilter filter() {
        return new ReportFilter(chosen(state), orgUnit, type, severity, chosen(trait), text, answered(), step);
    }

    /** The same among accepted reports only. */
    ReportFilter acceptedOnly() {
        return new ReportFilter(Set.of(ReportState.ACCEPTED), orgUnit, type, severity, chosen(trait), text);
    }

    /** The states that are asked for. */
    public List<ReportState> states() {
        return chosen(state).stream().sorted().toList();
    }

    /** The traits that are asked for. */
    public List<ReportFilter.Trait> traits() {
        return chosen(trait).stream().sorted().toList();
    }

    public boolean empty() {
        return filter().equals(ReportFilter.ALL);
    }

    private ReportFilter.@Nullable Answered answered() {
        if (field == null || field.isBlank()) {
            return null;
        }
        return new ReportFilter.Answered(field, option == null || option.isBlank() ? null : option);
    }

    private static <T> Set<T> chosen(@Nullable List<@Nullable T> list) {
        return list == null ? Set.of() : list.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
