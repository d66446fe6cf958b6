package kr.smartwork.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a form makes of answers: which questions are asked, what is computed, what is wrong, what is remarked. Page,
 * preview, phone entry, API and import all go by this, so that they cannot disagree.
 *
 * @param answers the valid ones by field key, in the order of the form, with calculated values and comments
 * @param hidden keys of the questions, and {@code section:<n>} of the sections, that are not asked
 * @param unusual why a number asks for a comment, by field key
 * @param errors every broken rule, in the order of the form
 */
public record Evaluation(
        Map<String, Object> answers,
        Set<String> hidden,
        Map<String, Text> unusual,
        List<FlaggedRule> flagged,
        List<FieldError> errors) {

    /** The question is asked. */
    public boolean asks(FormField field) {
        return !hidden.contains(field.key());
    }

    /** The section of this number, from 0, is shown. */
    public boolean shows(int section) {
        return !hidden.contains(sectionKey(section));
    }

    /** A calculated value, or the valid answer; null when there is none. */
    public @Nullable Object value(FormField field) {
        return answers.get(field.key());
    }

    static String sectionKey(int number) {
        return "section:" + number;
    }
}
