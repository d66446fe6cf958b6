package kr.smartwork.form.draft;

/** How a value is computed from other answers. */
public enum CalculationKind {
    /** All added up. */
    SUM("+"),
    /** The first less the others. */
    DIFFERENCE("-"),
    /** All multiplied. */
    PRODUCT("*"),
    /** The first in per cent of the second. */
    SHARE("/");

    private final String sign;

    CalculationKind(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
