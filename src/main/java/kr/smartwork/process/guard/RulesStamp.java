package kr.smartwork.process.guard;

import org.jspecify.annotations.Nullable;

/** The rule set's version, written into a deployment's source when a model is released. */
public final class RulesStamp {

    private static final String PREFIX = "smartwork-rules-";

    private RulesStamp() {}

    /** What to write on a deployment that is made now. */
    public static String current() {
        return PREFIX + RefusedConstructs.VERSION;
    }

    /** Without a stamp the present rules hold. */
    static int version(@Nullable String source) {
        if (source == null || !source.matches(PREFIX + "\\d{1,6}")) {
            return RefusedConstructs.VERSION;
        }
        return Integer.parseInt(source.substring(PREFIX.length()));
    }
}
