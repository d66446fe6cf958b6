package kr.smartwork.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that compute figures, the same for live and frozen ones and on both databases. Each first adds up small
 * cells (district × type × question), then the cells into total, districts and types, so that a report is read once.
 */
final class FigureSql {

    private static final String GROUPS =
            "(select 'TOTAL' as group_kind union all select 'ORG_UNIT' union all select 'TYPE') g";

    private static final String GROUP_COLUMNS =
            """
            g.group_kind, case g.group_kind when 'TOTAL' then '' when 'ORG_UNIT' then c.district_code
                else c.facility_type end as group_key,
            case g.group_kind when 'TOTAL' then '' when 'ORG_UNIT' then c.district_name else t.name end as group_label""";

    private static final String TYPES = "left join facility_types t on t.code = c.facility_type";

    private static final String ANSWERS =
            """
            select s.district_code, s.district_name, s.facility_type, v.field, %s
            from %s join answer_values v on v.version_id = s.version_id
            where v.field in (:%s) group by s.district_code, s.district_name, s.facility_type, v.field%s""";

    private FigureSql() {}

    /** Columns figure_key, option_code, group_kind, group_key, group_label, figure_value, numerator, denominator. */
    static List<String> selects(FigureSource source) {
        return List.of(reports(source), questions(source), options(source));
    }

    private static String reports(FigureSource source) {
        return """
            select x.figure_key, '' as option_code, x.group_kind, x.group_key, max(x.group_label) as group_label,
                %s as figure_value, sum(x.reports) as numerator, sum(x.expected) as denominator
            from (select k.figure_key, k.rate, %s, case k.figure_key %s end as reports, c.expected
                from (%s) c cross join %s cross join (%s) k %s) x
            group by x.figure_key, x.rate, x.group_kind, x.group_key"""
                .formatted(
                        exact("case when x.rate then " + ratio("sum(x.reports)", "sum(x.expected)")
                                + " else sum(x.reports) end"),
                        GROUP_COLUMNS,
                        each("when '%1$s' then c.%1$s", " "),
                        reportCells(source),
                        GROUPS,
                        each("select '%1$s' as figure_key, %2$s as rate", " union all "),
                        TYPES);
    }

    private static String reportCells(FigureSource source) {
        return "select s.district_code, s.district_name, s.facility_type, "
                + each("sum(case when %3$s then 1 else 0 end) as %1$s", ", ")
                + " from " + source.sql + " group by s.district_code, s.district_name, s.facility_type";
    }

    private static String questions(FigureSource source) {
        String cells = ANSWERS.formatted(
                "count(distinct v.version_id) as answers, count(v.number_value) as numbers, sum(v.number_value) as total",
                source.sql,
                "measured",
                "");
        return """
            select concat(x.field, '.', x.measure) as figure_key, '' as option_code, x.group_kind, x.group_key,
                max(x.group_label) as group_label, %s as figure_value,
                case x.measure when 'count' then sum(x.answers) else sum(x.total) end as numerator,
                sum(x.answers) as denominator
            from (select c.field, m.measure, %s, c.answers, c.numbers, c.total
                from (%s) c cross join %s %s
                    cross join (select 'sum' as measure union all select 'mean' union all select 'count') m
                where (m.measure = 'sum' and c.field in (:sum)) or (m.measure = 'mean' and c.field in (:mean))
                    or (m.measure = 'count' and c.field in (:count))) x
            group by x.field, x.measure, x.group_kind, x.group_key"""
                .formatted(
                        exact("case x.measure when 'sum' then sum(x.total) when 'mean' then "
                                + ratio("sum(x.total)", "sum(x.numbers)") + " else sum(x.answers) end"),
                        GROUP_COLUMNS,
                        cells,
                        GROUPS,
                        TYPES);
    }

    private static String options(FigureSource source) {
        String counted = "count(distinct v.version_id) as reports";
        String chosen = ANSWERS.formatted("v.code_value, " + counted, source.sql, "chosen", ", v.code_value");
        String answered = ANSWERS.formatted(counted, source.sql, "chosen", "");
        return """
            select concat(o.field, '.', m.measure) as figure_key, o.code_value as option_code, o.group_kind, o.group_key,
                o.group_label, %s as figure_value, o.reports as numerator, a.reports as denominator
            from (%s) o join (%s) a
                on a.field = o.field and a.group_kind = o.group_kind and a.group_key = o.group_key
            cross join (select 'share' as measure union all select 'distribution') m
            where (m.measure = 'share' and o.field in (:share))
                or (m.measure = 'distribution' and o.field in (:distribution))"""
                .formatted(
                        exact("case m.measure when 'share' then " + ratio("o.reports", "a.reports")
                                + " else o.reports end"),
                        addedUp(chosen, ", x.code_value", "c.code_value, "),
                        addedUp(answered, "", ""));
    }

    /** Cells of counted reports into total, districts and types. */
    private static String addedUp(String cells, String option, String cellOption) {
        return """
            select x.field%1$s, x.group_kind, x.group_key, max(x.group_label) as group_label, sum(x.reports) as reports
            from (select c.field, %2$s%3$s, c.reports from (%4$s) c cross join %5$s %6$s) x
            group by x.field%1$s, x.group_kind, x.group_key"""
                .formatted(option, cellOption, GROUP_COLUMNS, cells, GROUPS, TYPES);
    }

    /** Twenty decimals, so that the one rounding that follows is the only one. */
    private static String ratio(String part, String whole) {
        return "cast(" + part + " as decimal(38, 16)) / nullif(" + whole + ", 0)";
    }

    private static String exact(String value) {
        return "cast(" + value + " as decimal(20, 6))";
    }

    private static String each(String template, String separator) {
        return Arrays.stream(ReportFigure.values())
                .map(figure -> template.formatted(figure.key(), figure.kind == FigureKind.RATE, figure.condition))
                .collect(Collectors.joining(separator));
    }
}
