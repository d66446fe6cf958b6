package kr.smartwork.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.ReportPath;
import kr.smartwork.process.TaskOutcome;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way that a report has gone, to be replayed.
 *
 * @param passed ids of the gateways and sub-processes on the way to it, one after the other, for the picture
 * @param kind what the step is, where it has no name
 * @param until null while the report is there
 * @param took how long it was there, or has been until now
 * @param who who did it, or has to; null where nobody acts
 * @param outcome what came of it; null where nothing is decided
 */
record PathStep(
        int number,
        String element,
        String passed,
        String name,
        Text kind,
        Instant from,
        @Nullable Instant until,
        Duration took,
        @Nullable String who,
        @Nullable Text outcome) {

    /** A moment in the engine and the same in our tables are not the same to the millisecond. */
    private static final Duration ABOUT = Duration.ofSeconds(2);

    /** The report is there. */
    public boolean current() {
        return until == null;
    }

    /** @param tasks all of the report */
    static List<PathStep> of(List<ReportPath.Visit> path, CaseFile file, List<InboxTask> tasks, Instant now) {
        Map<String, InboxTask> byId = tasks.stream().collect(Collectors.toMap(InboxTask::id, Function.identity()));
        List<PathStep> steps = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (ReportPath.Visit visit : path) {
            if (visit.between()) {
                passed.add(visit.element());
                continue;
            }
            steps.add(of(steps.size() + 1, String.join(" ", passed), visit, file, byId, now));
            passed.clear();
        }
        return steps;
    }

    private static PathStep of(
            int number,
            String passed,
            ReportPath.Visit visit,
            CaseFile file,
            Map<String, InboxTask> tasks,
            Instant now) {
        InboxTask task = visit.taskId() == null ? null : tasks.get(visit.taskId());
        CaseFile.Version answer = visit.taskId() == null || task != null ? null : answer(visit, file);
        return new PathStep(
                number,
                visit.element(),
                passed,
                visit.name(),
                visit.kind(),
                visit.from(),
                visit.until(),
                Duration.between(visit.from(), visit.until() == null ? now : visit.until()),
                task != null ? who(task) : answer == null ? null : answer.enteredBy(),
                outcome(visit, task, answer));
    }

    private static @Nullable String who(InboxTask task) {
        return task.open() ? task.assigneeName() : task.endedByName();
    }

    /** The answer with which the respondent left the form. */
    private static CaseFile.@Nullable Version answer(ReportPath.Visit visit, CaseFile file) {
        Instant until = visit.until();
        if (until == null || visit.overtaken()) {
            return null;
        }
        return file.versions().stream()
                .filter(version -> !version.submittedAt().isAfter(until.plus(ABOUT))
                        && !version.submittedAt().isBefore(visit.from().minus(ABOUT)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Text outcome(
            ReportPath.Visit visit, @Nullable InboxTask task, CaseFile.@Nullable Version answer) {
        if (visit.overtaken()) {
            return Text.of("report.path.overtaken");
        }
        if (answer != null) {
            return Text.of("report.path.answered", answer.number());
        }
        return task == null || task.open()
                ? null
                : Text.of("report.outcome." + TaskOutcome.of(task.kind(), task.outcome()));
    }
}
