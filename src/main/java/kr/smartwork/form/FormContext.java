package kr.smartwork.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What an answer is checked against besides the form.
 *
 * @param last the facility's answers of the last cycle, by field key; empty when there are none
 * @param files ids of the files that were uploaded for this report
 * @param today the day, for what is due again in a roster
 */
public record FormContext(Map<String, Object> last, Set<String> files, LocalDate today) {

    public FormContext {
        files = Set.copyOf(files);
    }

    /** For showing stored answers, which were checked when they came. */
    static final FormContext NONE = on(LocalDate.EPOCH);

    /** No earlier answers and no files. */
    public static FormContext on(LocalDate today) {
        return new FormContext(Map.of(), Set.of(), today);
    }
}
