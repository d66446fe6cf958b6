package kr.smartwork.program;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a program that can be changed without touching a diagram.
 *
 * @param dueAfter usual time from opening to due
 * @param remindBeforeDue when to remind those who have not answered, before the due time
 * @param escalateAfterDue time from due until the supervisor decides
 * @param lockAfterDue time from due until nothing can be corrected any more
 * @param reworkFor how long respondents have when the supervisor sends a cycle back
 * @param longestExtension how long after the due time a facility may be extended to; null for until the lock
 * @param undoWithin how long a publication can be withdrawn; zero for never
 * @param questionWithin how long an official's task rests while the supervisor has a question about it
 * @param returnsToSupervisor so many returns before a supervisor checks; 0 for the supervisor from the beginning, null for what
 *     the model says
 * @param identicalInRow so many identical answers in a row need a look; 0 for never
 */
public record ProgramParameters(
        Duration dueAfter,
        List<Duration> remindBeforeDue,
        Duration escalateAfterDue,
        Duration lockAfterDue,
        Duration reworkFor,
        @Nullable Duration longestExtension,
        Duration undoWithin,
        Duration questionWithin,
        @Nullable Integer returnsToSupervisor,
        int identicalInRow) {

    public ProgramParameters {
        remindBeforeDue = remindBeforeDue.stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** Those of a program; the reminders in the order in which they are sent. */
    public static ProgramParameters of(ProgramDefinition program) {
        return new ProgramParameters(
                program.dueAfter(),
                program.remindBeforeDue(),
                program.escalateAfterDue(),
                program.lockAfterDue(),
                program.reworkFor(),
                program.oversight().longestExtension(),
                program.oversight().timeToUndo(),
                program.oversight().timeToAnswer(),
                program.oversight().returnsToSupervisor(),
                program.asking().identicalInRow());
    }

    /** The program with these, and everything else as it is. */
    ProgramDefinition in(ProgramDefinition program) {
        Asking asking = program.asking();
        Oversight oversight = program.oversight();
        return new ProgramDefinition(
                program.purpose(),
                program.purposeEn(),
                program.facilityTypes(),
                dueAfter,
                escalateAfterDue,
                lockAfterDue,
                remindBeforeDue,
                reworkFor,
                new Asking(
                        asking.nothingToReport(),
                        asking.closedToday(),
                        asking.prefill(),
                        asking.secondFactor(),
                        identicalInRow),
                new Oversight(
                        longestExtension,
                        oversight.approval(),
                        oversight.approveWithin(),
                        oversight.timeToUndo().equals(undoWithin) ? oversight.undoWithin() : undoWithin,
                        oversight.visitChecklist(),
                        oversight.timeToAnswer().equals(questionWithin) ? oversight.questionWithin() : questionWithin,
                        returnsToSupervisor),
                program.flags());
    }
}
