package kr.smartwork.aggregation;

import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures as they were frozen at a milestone. */
@Service
public class FrozenFigures {

    private static final String SELECT =
            """
            select figure_key, option_code, group_kind, group_key, group_label, figure_value, denominator
            from figures where snapshot_id = ?""";

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final CycleForms forms;
    private final FigureList list;

    FrozenFigures(JdbcClient jdbc, Snapshots snapshots, CycleForms forms, FigureList list) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.forms = forms;
        this.list = list;
    }

    /**
     * The newest revision of a milestone.
     *
     * @param by null for totals only
     * @throws NotFound if the milestone has not been reached
     */
    @Transactional(readOnly = true)
    public FigureTable of(UUID cycleId, String milestone, @Nullable Grouping by) {
        return of(snapshots.latest(cycleId, milestone).orElseThrow(NotFound::new), by);
    }

    /** The figures of this very snapshot. */
    @Transactional(readOnly = true)
    public FigureTable of(Snapshot snapshot, @Nullable Grouping by) {
        List<FigureRow> rows = jdbc.sql(SELECT)
                .param(Ids.bytes(snapshot.id()))
                .query(FigureRow::read)
                .list();
        return new FigureTable(snapshot.takenAt(), snapshot.id(), list.of(rows, forms.of(snapshot.cycleId()), by));
    }
}
