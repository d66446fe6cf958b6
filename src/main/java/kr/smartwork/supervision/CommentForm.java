package kr.smartwork.supervision;

/**
 * A comment as it was typed.
 *
 * @param about code of a district; empty for the whole cycle
 */
record CommentForm(String about, String remark) {

    static final CommentForm EMPTY = new CommentForm("", "");

    CommentForm {
        about = about == null ? "" : about;
        remark = remark == null ? "" : remark;
    }
}
