package kr.smartwork.inbox;

import java.util.Objects;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskRoute;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Charge;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why a task is with whom it is, in a sentence: the rule that gave it to them, or the person who did. */
final class Why {

    private Why() {}

    /**
     * The sentence.
     *
     * @param charge why somebody is in charge of the report; null without one
     * @param returns how often the answer was sent back
     * @param route why it went to somebody else than the model says; null when it did not
     */
    static Text of(InboxTask task, @Nullable Charge charge, int returns, @Nullable TaskRoute route, Actor actor) {
        if (actor.standsInFor(task.assigneeId())) {
            return Text.of("report.why.standIn", named(task.assigneeName()));
        }
        if (route != null && task.assignedById() == null) {
            return Text.of("report.why.route." + route.why(), named(route.name()));
        }
        if (task.assigneeId() == null) {
            return Text.of("report.why.team." + task.role());
        }
        if (task.assignedById() == null) {
            return byModel(task, charge, returns);
        }
        if (task.assignedById().equals(task.assigneeId())) {
            return Text.of("report.why.claimed");
        }
        return task.assignedById().equals(actor.id())
                ? Text.of("report.why.givenByYou")
                : Text.of("report.why.given", named(task.assignedByName()));
    }

    /** The model gives a report to whoever is in charge, and a corrected answer to whoever returned it. */
    private static Text byModel(InboxTask task, @Nullable Charge charge, int returns) {
        if (task.kind() == TaskKind.CHECK && returns > 0) {
            return Text.of("report.why.returned");
        }
        Integer among = charge == null ? null : charge.among();
        if (charge == null || among == null || !Objects.equals(charge.officialId(), task.assigneeId())) {
            return Text.of("report.why.responsible");
        }
        String type = charge.type(LocaleContextHolder.getLocale());
        return switch (among) {
            case 0 -> Text.of("report.why.tookOver", charge.district(), type);
            case 1 -> Text.of("report.why.inCharge", charge.district(), type);
            default -> Text.of("report.why.leastToDo", charge.district(), type, among);
        };
    }

    private static String named(@Nullable String name) {
        return name == null ? "-" : name;
    }
}
