package kr.smartwork.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What has been tried to get an answer, for whoever decides what to do next.
 *
 * @param reminders how often the facility was reminded; a reminder to several of its people is one
 * @param calls how often nobody could be reached by phone
 * @param extensions how often it got more time
 * @param refusals how often it refused on the phone
 * @param visits how often somebody went there in vain
 * @param lastVisit what came of the last of these visits; null without one
 */
record Efforts(
        int reminders,
        @Nullable Instant lastReminder,
        int calls,
        @Nullable Instant lastCall,
        @Nullable String lastCaller,
        int extensions,
        int refusals,
        int visits,
        CaseFile.@Nullable Decision lastVisit) {

    private static final Set<DecisionKind> VISITS =
            EnumSet.of(DecisionKind.FACILITY_NOT_FOUND, DecisionKind.VISIT_REFUSED, DecisionKind.VISIT_AGAIN);

    static Efforts of(CaseFile file) {
        List<CaseFile.Notice> reminders = file.notices().stream()
                .filter(notice -> "REMINDER".equals(notice.purpose()) && !"CANCELLED".equals(notice.state()))
                .toList();
        int most = reminders.stream()
                .collect(Collectors.groupingBy(CaseFile.Notice::personId, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
        CaseFile.Decision last = decisions(file, DecisionKind.CALL_WITHOUT_ANSWER)
                .max(Comparator.comparing(CaseFile.Decision::at))
                .orElse(null);
        return new Efforts(
                most,
                reminders.stream()
                        .map(CaseFile.Notice::createdAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                (int) decisions(file, DecisionKind.CALL_WITHOUT_ANSWER).count(),
                last == null ? null : last.at(),
                last == null ? null : last.by(),
                (int) decisions(file, DecisionKind.EXTENDED).count(),
                (int) decisions(file, DecisionKind.CALL_REFUSED).count(),
                (int) visits(file).count(),
                visits(file).max(Comparator.comparing(CaseFile.Decision::at)).orElse(null));
    }

    private static Stream<CaseFile.Decision> visits(CaseFile file) {
        return file.decisions().stream().filter(decision -> VISITS.contains(decision.kind()));
    }

    private static Stream<CaseFile.Decision> decisions(CaseFile file, DecisionKind kind) {
        return file.decisions().stream().filter(decision -> decision.kind() == kind);
    }
}
