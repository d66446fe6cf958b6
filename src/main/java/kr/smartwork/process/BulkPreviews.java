package kr.smartwork.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each chosen task beforehand whether the step is possible, by the checks that the step itself will make. */
@Component
class BulkPreviews {

    private final TaskChecks checks;
    private final BulkRows rows;
    private final BulkReports reports;

    BulkPreviews(TaskChecks checks, BulkRows rows, BulkReports reports) {
        this.reports = reports;
        this.checks = checks;
        this.rows = rows;
    }

    UUID store(Actor actor, BulkAction action, List<OpenTask> chosen) {
        List<BulkRows.NewItem> items = new ArrayList<>();
        for (OpenTask task : chosen) {
            items.add(new BulkRows.NewItem(task, obstacle(actor, action, task)));
        }
        return rows.insert(actor, action, items);
    }

    /** The same for reports. */
    UUID storeReports(Actor actor, BulkAction action, Collection<UUID> chosen) {
        return rows.insert(actor, action, reports.items(actor, chosen));
    }

    /** What the step needs besides the tasks. */
    void require(BulkAction action, String comment, @Nullable String colleague, @Nullable Instant until) {
        if (action == BulkAction.EXTEND) {
            reports.requireExtension(until, comment);
        }
        if (action == BulkAction.RETURN) {
            decision(action, comment, null);
        }
        if (action == BulkAction.ASSIGN && (colleague == null || colleague.isBlank())) {
            throw InvalidInput.at("colleague", "required", Text.of("report.task.chooseColleague"));
        }
    }

    static TaskDecision decision(BulkAction action, String comment, @Nullable Integer version) {
        return new TaskDecision(TaskDecision.Choice.valueOf(action.name()), comment, version, List.of());
    }

    private @Nullable Text obstacle(Actor actor, BulkAction action, OpenTask task) {
        try {
            check(actor, action, task);
            return null;
        } catch (Failure told) {
            return sentence(told);
        }
    }

    private void check(Actor actor, BulkAction action, OpenTask task) {
        switch (action) {
            case CLAIM -> checks.claim(actor, task);
            case RELEASE -> checks.release(actor, task);
            case ASSIGN -> checks.assign(actor, task);
            case ACCEPT -> checks.decide(actor, task, TaskDecision.Choice.ACCEPT);
            case RETURN -> checks.decide(actor, task, TaskDecision.Choice.RETURN);
            case RESTORE -> checks.open(actor, task);
            case REMIND, EXTEND -> throw new IllegalArgumentException(action.name());
        }
    }

    /** The sentence at the field says more than that something is wrong. */
    static Text sentence(Failure told) {
        return told instanceof InvalidInput wrong ? wrong.errors().get(0).text() : told.text();
    }
}
