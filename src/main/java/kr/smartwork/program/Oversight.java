package kr.smartwork.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far officials and supervisors may go, and who approves.
 *
 * @param longestExtension how long after the due time a facility may be extended to at most; null for until the lock
 * @param approval the levels of the office that approve a cycle's results one after the other, from below, the last of which
 *     publishes; null for the city alone
 * @param approveWithin how long each level below the last has for that; null for three days
 * @param undoWithin how long a publication can be withdrawn; zero for never, null for 24 hours
 * @param visitChecklist what an official looks at on the spot; null for what is usual
 * @param questionWithin how long an official's question rests with the supervisor before the official's task comes back; null
 *     for three days
 * @param returnsToSupervisor so many times may an answer be returned before the supervisors check it instead of the officials; 0
 *     for the supervisors from the beginning, null for what the model says
 */
public record Oversight(
        @Nullable Duration longestExtension,
        @Nullable List<OrgKind> approval,
        @Nullable Duration approveWithin,
        @Nullable Duration undoWithin,
        @Nullable List<String> visitChecklist,
        @Nullable Duration questionWithin,
        @Nullable Integer returnsToSupervisor) {

    /** As in a program that says nothing about it. */
    public static final Oversight USUAL = new Oversight(null, null, null, null, null, null, null);

    /** Lines of a checklist at most, and letters of a line. */
    public static final int MOST_LINES = 20;

    public static final int LONGEST_LINE = 200;

    /** The most returns before a supervisor checks. */
    public static final int MOST_RETURNS = 9;

    private static final int USUAL_LINES = 4;

    private static final Duration USUAL_APPROVAL = Duration.ofDays(3);
    private static final Duration USUAL_UNDO = Duration.ofHours(24);
    private static final Duration USUAL_QUESTION = Duration.ofDays(3);

    public Oversight {
        approval = approval == null ? null : List.copyOf(approval);
        visitChecklist = visitChecklist == null ? null : List.copyOf(visitChecklist);
    }

    /** What is usually looked at on the spot, in words. */
    public static List<Text> usualChecklist() {
        return IntStream.rangeClosed(1, USUAL_LINES)
                .mapToObj(line -> Text.of("report.visit.check." + line))
                .toList();
    }

    /**
     * The same with these levels before the city, and this checklist; what is as usual is not written down.
     *
     * @param below from below
     * @param within how long each of them has; null to leave that as it is
     */
    public Oversight with(List<OrgKind> below, @Nullable Duration within, List<String> checklist) {
        List<OrgKind> climbing = new ArrayList<>(below);
        climbing.add(OrgKind.CITY);
        return new Oversight(
                longestExtension,
                below.isEmpty() ? null : climbing,
                within == null ? approveWithin : within,
                undoWithin,
                checklist.isEmpty() ? null : checklist,
                questionWithin,
                returnsToSupervisor);
    }

    /** The levels that approve, from below; the last publishes. */
    public List<OrgKind> levels() {
        return approval == null ? List.of(OrgKind.CITY) : approval;
    }

    /** The levels that are asked before the one that publishes, from below. */
    public List<OrgKind> levelsBelow() {
        return levels().subList(0, Math.max(0, levels().size() - 1));
    }

    /** How long a level has to approve. */
    public Duration timeToApprove() {
        return approveWithin == null ? USUAL_APPROVAL : approveWithin;
    }

    /** How long an official's task rests while the supervisor has a question about it. */
    public Duration timeToAnswer() {
        return questionWithin == null ? USUAL_QUESTION : questionWithin;
    }

    /** How long a publication can be withdrawn. */
    public Duration timeToUndo() {
        return undoWithin == null ? USUAL_UNDO : undoWithin;
    }
}
