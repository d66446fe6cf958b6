package kr.smartwork.aggregation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The figures as they would be frozen at this moment, between milestones. */
@Service
public class LiveFigures {

    private final JdbcClient jdbc;
    private final CycleForms forms;
    private final FigureList list;
    private final Clock clock;

    LiveFigures(JdbcClient jdbc, CycleForms forms, FigureList list, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.list = list;
        this.clock = clock;
    }

    /**
     * Computes the figures from the reports as they are; all of them from the same moment.
     *
     * @param by null for totals only
     * @throws kr.smartwork.shared.NotFound if there is no such cycle
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureTable of(UUID cycleId, @Nullable Grouping by) {
        Instant asOf = clock.instant();
        FormSchema form = forms.of(cycleId);
        var questions = MarkedQuestions.parameters(form);
        List<FigureRow> rows = new ArrayList<>();
        for (String figures : FigureSql.selects(FigureSource.LIVE)) {
            rows.addAll(jdbc.sql(figures)
                    .params(questions)
                    .param("id", Ids.bytes(cycleId))
                    .query(FigureRow::read)
                    .list());
        }
        return new FigureTable(asOf, null, list.of(rows, form, by));
    }
}
