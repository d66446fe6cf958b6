package kr.smartwork.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a form that cannot be made to run for minutes: what can explode is refused when the form is read,
 * and matching gives up after a bounded number of steps. Like Camunda's forms it looks for the pattern anywhere in the text.
 */
final class SafePattern {

    /** Longest text that is matched; a field with a pattern may not allow more. */
    static final int LONGEST_TEXT = 500;

    private static final int LONGEST_PATTERN = 200;
    private static final int MOST_STEPS = 200_000;
    private static final Pattern LARGE_COUNT = Pattern.compile("\\{[^}]*\\d{4,}");
    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9kQ]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);
    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern INNERMOST = Pattern.compile("\\(([^()]*)\\)([*+?{]?)");
    private static final Pattern REPETITION = Pattern.compile("[*+?{]");

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if the pattern is broken or could run away */
    static SafePattern of(String regex) {
        if (regex.length() > LONGEST_PATTERN || LARGE_COUNT.matcher(regex).find() || explosive(regex)) {
            throw new IllegalArgumentException("Pattern not allowed");
        }
        try {
            return new SafePattern(Pattern.compile(regex));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("Pattern not allowed", broken);
        }
    }

    /** The text contains the pattern; false too when that cannot be found out in time. */
    boolean found(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooManySteps gaveUp) {
            return false;
        }
    }

    /** Repetition inside a repeated group, back references, look-around. Looks at the bare structure of groups. */
    private static boolean explosive(String regex) {
        String bare = ESCAPED.matcher(regex).replaceAll("x");
        bare = CHARACTER_CLASS.matcher(bare).replaceAll("x").replace("(?:", "(");
        if (BACK_REFERENCE.matcher(regex).find() || bare.contains("(?")) {
            return true;
        }
        for (Matcher group = INNERMOST.matcher(bare); group.find(); group = INNERMOST.matcher(bare)) {
            boolean repeats = REPETITION.matcher(group.group(1)).find();
            if (repeats && !group.group(2).isEmpty()) {
                return true;
            }
            bare = group.replaceFirst(repeats ? "x+" : "x$2");
        }
        return false;
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("Too many steps", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), steps);
        }
    }
}
