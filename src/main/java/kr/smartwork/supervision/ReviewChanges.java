package kr.smartwork.supervision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What exactly has changed in a cycle since a unit approved its part, or since its figures were published; one statement. */
@Component
class ReviewChanges {

    private static final int MOST = 200;

    private static final String CHANGED =
            """
            select r.id, r.facility_name, r.district_name, n.form_version_id, b.answers as before_answers,
                   n.answers as now_answers
            from %s a join reports r on r.id = a.report_id
            join versions b on b.id = a.version_id join versions n on n.id = r.version_id
            where %s and b.id <> n.id and %s
            order by r.facility_code, r.id limit :rows
            """;

    private static final List<Object> NOTHING = List.of("", false, List.of());

    private final JdbcClient jdbc;
    private final Forms forms;

    ReviewChanges(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /**
     * A report whose answers are not what they were.
     *
     * @param fields the questions that are answered differently, in the order of the form
     */
    record Change(
            UUID reportId,
            String facilityName,
            String districtName,
            FilledForm before,
            FilledForm now,
            List<FormField> fields) {}

    /** Since the last approval of a unit; only of reports at or below these paths. */
    List<Change> sinceApproval(UUID cycleId, UUID unitId, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        return jdbc.sql(CHANGED.formatted(
                        "approved_versions",
                        "a.cycle_id = :cycle and a.org_unit_id = :unit",
                        sight.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .param("unit", Ids.bytes(unitId))
                .params(sight.params())
                .param("rows", MOST)
                .query(this::change)
                .list();
    }

    /** Since a snapshot; only of reports at or below these paths. */
    List<Change> sinceSnapshot(UUID snapshotId, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        return jdbc.sql(CHANGED.formatted("snapshot_sources", "a.snapshot_id = :snapshot", sight.below("r.org_path")))
                .param("snapshot", Ids.bytes(snapshotId))
                .params(sight.params())
                .param("rows", MOST)
                .query(this::change)
                .list();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        FormSchema form = forms.version(Ids.get(row, "form_version_id")).schema();
        FilledForm before = form.filled(form.stored(row.getString("before_answers")), List.of());
        FilledForm now = form.filled(form.stored(row.getString("now_answers")), List.of());
        return new Change(
                Ids.get(row, "id"),
                row.getString("facility_name"),
                row.getString("district_name"),
                before,
                now,
                differing(form, before.answers(), now.answers()));
    }

    private static List<FormField> differing(FormSchema form, Map<String, ?> before, Map<String, ?> now) {
        return form.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(field -> field.type() != FormField.Type.EXPLANATION)
                .filter(field -> !Objects.equals(meaning(before.get(field.key())), meaning(now.get(field.key()))))
                .toList();
    }

    /** 1.0 and 1 are one number; nothing, an empty text and a box not ticked are one answer. */
    private static @Nullable Object meaning(@Nullable Object answer) {
        if (answer instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return NOTHING.stream().anyMatch(nothing -> nothing.equals(answer)) ? null : answer;
    }
}
