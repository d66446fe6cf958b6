package kr.smartwork.form.draft;

import java.util.List;

/** Text with one thing on each line. */
final class Lines {

    private Lines() {}

    /** The lines with something on them. */
    static List<String> of(String text) {
        return CardWriter.clean(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
