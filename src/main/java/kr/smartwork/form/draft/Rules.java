package kr.smartwork.form.draft;

import java.util.List;

/**
 * What depends on what, in the words of the builder's pick-lists. A formula that came from elsewhere and has no such words is
 * {@code foreign}: it is shown as text and kept untouched.
 */
public record Rules(Shown shown, Calculation calculation, List<Check> checks, List<Attention> attentions) {

    /** Nothing depends on anything. */
    public static final Rules NONE =
            new Rules(new Shown(true, List.of(), ""), new Calculation("", List.of(), ""), List.of(), List.of());

    public Rules {
        checks = List.copyOf(checks);
        attentions = List.copyOf(attentions);
    }

    /**
     * When the question is asked.
     *
     * @param all every term has to hold; else one is enough
     */
    public record Shown(boolean all, List<Term> terms, String foreign) {

        public Shown {
            terms = List.copyOf(terms);
        }
    }

    /**
     * How a value is computed.
     *
     * @param kind name of a {@link CalculationKind}, empty for none
     * @param operands as {@link Operand} writes them
     */
    public record Calculation(String kind, List<String> operands, String foreign) {

        public Calculation {
            operands = List.copyOf(operands);
        }

        /** There is enough to make a formula of it; a share is one of another. */
        public boolean complete() {
            boolean share = kind.equals(CalculationKind.SHARE.name());
            return !kind.isEmpty() && !operands.isEmpty() && (!share || operands.size() == 2);
        }

        /** Something is chosen, but not all. */
        boolean begun() {
            return !complete() && !(kind.isEmpty() && operands.isEmpty());
        }
    }

    /**
     * What has to hold between this question and another or a number.
     *
     * @param was the number under which it is stored, 0 for a new one
     * @param relation name of a {@link Relation}, empty for a row not filled in
     */
    public record Check(int was, String relation, String operand, String message, String messageEn, String foreign) {

        /** There is enough to make a rule of it. */
        public boolean complete() {
            return !foreign.isEmpty() || !relation.isEmpty() && !operand.isBlank();
        }
    }

    /**
     * What makes the answer to this question need a look.
     *
     * @param was the number under which it is stored, 0 for a new one
     * @param severity {@code ATTENTION} or {@code URGENT}
     */
    public record Attention(
            int was, String relation, String value, String severity, String label, String labelEn, String foreign) {

        /** There is enough to make a rule of it. */
        public boolean complete() {
            return !foreign.isEmpty()
                    || !relation.isEmpty()
                            && (!value.isBlank() || !Relation.valueOf(relation).takesValue());
        }
    }

    /** The rows that are not filled in are kept on the page, not in the form. */
    public boolean complete() {
        return !calculation.begun()
                && shown.terms().stream().allMatch(Term::complete)
                && checks.stream().allMatch(Check::complete)
                && attentions.stream().allMatch(Attention::complete);
    }
}
