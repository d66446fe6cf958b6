package kr.smartwork.report;

import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A question that a return is about.
 *
 * @param field key of the question in the form
 * @param sentence what is to be done about it, at most 300 characters; null when the return's reason says it all
 */
public record MarkedQuestion(String field, @Nullable String sentence) {

    private static final int LONGEST = 300;

    public MarkedQuestion {
        sentence = sentence == null || sentence.isBlank()
                ? null
                : TypedText.within("questions", sentence, LONGEST, Text.of("report.mark.tooLong", LONGEST));
    }

    /** Marked without a sentence. */
    public static MarkedQuestion of(String field) {
        return new MarkedQuestion(field, null);
    }
}
