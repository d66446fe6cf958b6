package kr.smartwork.form.draft;

import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers in keys that the builder made: a number is never given to two questions of a form, in whatever version. */
final class KeyNumbers {

    private static final Pattern MADE = Pattern.compile("\"(?:key|path)\"\\s*:\\s*\"[qc](\\d{1,6})\"");

    private KeyNumbers() {}

    static int highest(Collection<String> versions) {
        return versions.stream()
                .flatMap(json -> MADE.matcher(json).results())
                .map(MatchResult::group)
                .mapToInt(key -> Integer.parseInt(key.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }
}
