package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import kr.smartwork.aggregation.SeededCycle.Report;
import kr.smartwork.aggregation.SeededCycle.Value;

/** The figures counted again by hand, without SQL. */
record Recount(List<Report> reports) {

    Recount only(Predicate<Report> group) {
        return new Recount(reports.stream().filter(group).toList());
    }

    BigDecimal value(String key) {
        String[] parts = key.split("\\.", 3);
        return switch (parts.length == 1 ? key : parts[1]) {
            case "completeness" -> ratio(count(Report::counts), expected());
            case "timeliness" -> ratio(count(r -> !excused(r) && r.answered() && !r.late()), expected());
            case "expected" -> number(expected());
            case "submitted" -> number(count(Report::counts));
            case "nothing_to_report" -> number(count(r -> r.counts() && r.kind().equals("NOTHING_TO_REPORT")));
            case "closed_today" -> number(count(r -> r.counts() && r.kind().equals("CLOSED_TODAY")));
            case "late" -> number(count(r -> !excused(r) && r.answered() && r.late()));
            case "returned" -> number(count(r -> r.state().equals("RETURNED")));
            case "excused" -> number(count(Recount::excused));
            case "missing" ->
                number(expected()
                        - count(Report::counts)
                        - count(r -> r.state().equals("RETURNED"))
                        - count(Recount::excused));
            case "sum" -> answered(parts[0]) == 0 ? null : sum(parts[0]);
            case "mean" ->
                answered(parts[0]) == 0
                        ? null
                        : sum(parts[0]).divide(number(answered(parts[0])), 6, RoundingMode.HALF_UP);
            case "count" -> number(answered(parts[0]));
            case "share" -> ratio(chose(parts), answered(parts[0]));
            case "distribution" -> number(chose(parts));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static boolean excused(Report report) {
        return report.state().equals("EXCUSED");
    }

    private long expected() {
        return reports.size();
    }

    private long answered(String field) {
        return count(r -> r.values().stream().anyMatch(value -> value.field().equals(field)));
    }

    private long chose(String[] key) {
        String option = key.length == 3 ? key[2] : "true";
        return count(r ->
                r.values().stream().anyMatch(value -> value.field().equals(key[0]) && option.equals(value.code())));
    }

    private BigDecimal sum(String field) {
        return reports.stream()
                .flatMap(report -> report.values().stream())
                .filter(value -> value.field().equals(field))
                .map(Value::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long count(Predicate<Report> which) {
        return reports.stream().filter(which).count();
    }

    private static BigDecimal ratio(long part, long whole) {
        return whole == 0 ? null : number(part).divide(number(whole), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
