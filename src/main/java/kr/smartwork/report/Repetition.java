package kr.smartwork.report;

import java.util.UUID;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.program.Asking;
import org.springframework.stereotype.Component;

/** Answers that are the same cycle after cycle: often true, sometimes only typed once and never looked at again. */
@Component
class Repetition {

    private final EarlierAnswers earlier;

    Repetition(EarlierAnswers earlier) {
        this.earlier = earlier;
    }

    /** In how many cycles in a row, with this one, exactly this was answered; 1 for the first time. */
    int inRow(UUID reportId, Asking asking, CheckedAnswers answers) {
        if (asking.identicalInRow() == 0 && !asking.prefill()) {
            return 1;
        }
        return earlier.of(reportId)
                .filter(before -> before.answers().equals(answers.answers()))
                .map(before -> before.identicalInRow() + 1)
                .orElse(1);
    }
}
