package kr.smartwork.program;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * What a program's bundle says besides its names: stored as JSON, durations in ISO 8601.
 *
 * @param purpose why the office asks, shown to respondents, Korean
 * @param purposeEn the same in English
 * @param facilityTypes codes of the facility types asked; empty means all
 * @param dueAfter usual time from opening to due
 * @param escalateAfterDue time from due until the supervisor decides about those who did not answer
 * @param lockAfterDue time from due until nothing can be corrected any more; longer than {@code escalateAfterDue}
 * @param remindBeforeDue when to remind those who have not answered, before the due time
 * @param reworkFor how long respondents have when the supervisor sends a cycle back
 * @param oversight how far officials and supervisors may go, and who approves
 * @param asking what respondents are offered
 * @param flags the rules that make an answer need a look
 */
public record ProgramDefinition(
        String purpose,
        String purposeEn,
        Set<String> facilityTypes,
        Duration dueAfter,
        Duration escalateAfterDue,
        Duration lockAfterDue,
        List<Duration> remindBeforeDue,
        Duration reworkFor,
        Asking asking,
        Oversight oversight,
        List<FlagRule> flags) {

    public ProgramDefinition {
        facilityTypes = Set.copyOf(facilityTypes);
        asking = asking == null ? Asking.USUAL : asking;
        oversight = oversight == null ? Oversight.USUAL : oversight;
        remindBeforeDue = List.copyOf(remindBeforeDue);
        flags = List.copyOf(flags);
        if (escalateAfterDue.compareTo(lockAfterDue) >= 0) {
            throw InvalidInput.at("definition.lockAfterDue", "order", Text.of("cycle.program.order"));
        }
    }

    /** The same with another oversight. */
    ProgramDefinition with(Oversight other) {
        return new ProgramDefinition(
                purpose,
                purposeEn,
                facilityTypes,
                dueAfter,
                escalateAfterDue,
                lockAfterDue,
                remindBeforeDue,
                reworkFor,
                asking,
                other,
                flags);
    }

    /** How long after the due time a facility may be extended to at most; unless the program says so, until the lock. */
    public Duration longestExtension() {
        return oversight.longestExtension() == null ? lockAfterDue : oversight.longestExtension();
    }

    /** What an official looks at on the spot; empty for what is usual. */
    public List<String> visitChecklist() {
        return oversight.visitChecklist() == null ? List.of() : oversight.visitChecklist();
    }

    /** Whether facilities of this type are asked. */
    public boolean asks(String facilityType) {
        return facilityTypes.isEmpty() || facilityTypes.contains(facilityType);
    }
}
