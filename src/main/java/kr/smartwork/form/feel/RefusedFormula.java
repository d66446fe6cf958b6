package kr.smartwork.form.feel;

/** A formula that is broken or contains what a formula may not contain. */
public final class RefusedFormula extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedFormula(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    RefusedFormula(String code) {
        this(code, "");
    }

    /** Kebab-case; the sentence has the key {@code form.schema.<code>}. */
    public String code() {
        return code;
    }

    /** What is not allowed, or empty. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
