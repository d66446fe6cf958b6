package kr.smartwork.shared;

/** Something a person asked for that cannot be done, said in a sentence; mapped once, in the web layer. */
public abstract sealed class Failure extends RuntimeException permits NotFound, Conflict, InvalidInput, Forbidden {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text text;

    Failure(String code, Text text) {
        super(code + " " + text.key() + " " + text.args());
        this.code = code;
        this.text = text;
    }

    /** A stable kebab-case code for programs. */
    public String code() {
        return code;
    }

    /** The sentence for people. */
    public Text text() {
        return text;
    }
}
