package kr.smartwork.supervision;

/** A reason as it was typed. */
record ReasonForm(String reason) {

    static final ReasonForm EMPTY = new ReasonForm("");

    ReasonForm {
        reason = reason == null ? "" : reason;
    }
}
