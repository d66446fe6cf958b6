package kr.smartwork.shared;

import java.util.List;

/** Input that breaks rules; every broken rule at once, each at its field (422). */
public final class InvalidInput extends Failure {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("invalid-input", Text.of("problem.invalidInput", errors.size()));
        this.errors = List.copyOf(errors);
    }

    /** One broken rule. */
    public static InvalidInput at(String field, String code, Text text) {
        return new InvalidInput(List.of(new FieldError(field, code, text)));
    }

    /** The broken rules, in the order of the fields. */
    public List<FieldError> errors() {
        return errors;
    }
}
