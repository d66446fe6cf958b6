package kr.smartwork.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a frozen number: the reports and the versions that were counted. */
@Service
public class SnapshotSources {

    private static final String SELECT =
            """
            select s.report_id, s.version_id, s.state, s.late, x.version_no, r.facility_code, r.facility_name,
                r.district_name, r.facility_type, r.org_path
            from (select f.report_id, f.version_id, f.state, f.answered, f.late, k.kind as version_kind
                from snapshot_sources f left join versions k on k.id = f.version_id
                where f.snapshot_id = :snapshot) s
            join reports r on r.id = s.report_id left join versions x on x.id = s.version_id
            where s.report_id > :after and %s %s
            order by s.report_id limit :limit""";

    private final JdbcClient jdbc;

    SnapshotSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first or a following page of all the reports behind a figure; see {@link #of(UUID, String, SourceFilter, String, int)}. */
    @Transactional(readOnly = true)
    public SourcePage of(UUID snapshotId, String figureKey, @Nullable String cursor) {
        return of(snapshotId, figureKey, SourceFilter.ALL, cursor, SourcePage.USUAL_SIZE);
    }

    /**
     * The reports counted in a figure's value: for {@code missing} those without an answer, for a question's sum those that
     * answered it, for an option those that chose it.
     *
     * @param figureKey as in {@link Figure#key()}
     * @param cursor {@link SourcePage#next()} of the page before, or null
     * @param limit at most 200
     * @throws kr.smartwork.shared.InvalidInput if there can be no such figure or the cursor is not one of ours
     */
    @Transactional(readOnly = true)
    public SourcePage of(UUID snapshotId, String figureKey, SourceFilter filter, @Nullable String cursor, int limit) {
        FigureKey figure = FigureKey.parse(figureKey);
        int size = Math.max(1, Math.min(limit, SourcePage.LARGEST_SIZE));
        Map<String, Object> params = new HashMap<>(filter.params());
        params.putAll(figure.params());
        params.put("snapshot", bytes(snapshotId));
        params.put("after", bytes(SourcePage.position(cursor)));
        params.put("limit", size + 1);
        List<Source> found = jdbc.sql(SELECT.formatted(figure.condition(), filter.condition()))
                .params(params)
                .query(Source::read)
                .list();
        return SourcePage.of(found, size);
    }

    private static Object bytes(UUID id) {
        return java.util.Objects.requireNonNull(Ids.bytes(id));
    }
}
