package kr.smartwork.form.draft;

/**
 * One part of a condition: this question, compared with this value.
 *
 * @param question an {@link Operand}; empty for a row not filled in
 * @param relation name of a {@link Relation}; empty when it is not chosen yet
 * @param value a number, an option's code, {@code true} or {@code false}, or a text
 */
public record Term(String question, String relation, String value) {

    /** There is enough to make a formula of it. */
    public boolean complete() {
        return !question.isEmpty()
                && !relation.isEmpty()
                && (!value.isBlank() || !Relation.valueOf(relation).takesValue());
    }
}
