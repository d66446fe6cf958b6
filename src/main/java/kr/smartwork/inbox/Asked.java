package kr.smartwork.inbox;

import java.util.ArrayList;
import java.util.List;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskKind;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What an official asked a supervisor about a report.
 *
 * @param answer null while there is none
 * @param waiting a supervisor is still to answer; without an answer and not waiting, the report went on without it
 */
record Asked(CaseFile.Decision question, CaseFile.@Nullable Decision answer, boolean waiting) {

    /** All of a report, the oldest first: one is asked at a time, so an answer belongs to the question before it. */
    static List<Asked> of(CaseFile file, List<InboxTask> tasks) {
        List<Asked> asked = new ArrayList<>();
        for (CaseFile.Decision decision : file.decisions()) {
            if (decision.kind() == DecisionKind.QUESTION_ASKED) {
                asked.add(new Asked(decision, null, false));
            } else if (decision.kind() == DecisionKind.QUESTION_ANSWERED && !asked.isEmpty()) {
                CaseFile.Decision question = asked.remove(asked.size() - 1).question();
                asked.add(new Asked(question, decision, false));
            }
        }
        boolean open = tasks.stream().anyMatch(task -> task.open() && task.kind() == TaskKind.QUESTION);
        if (open && !asked.isEmpty() && asked.get(asked.size() - 1).answer() == null) {
            asked.add(new Asked(asked.remove(asked.size() - 1).question(), null, true));
        }
        return asked;
    }
}
