package kr.smartwork.form.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An option of a question as the builder shows it.
 *
 * @param code what is stored; made by itself
 * @param labelEn empty when there is none
 */
public record OptionLine(String code, String label, String labelEn) {

    /** The options of a text with one label a line; see {@link #merge}. */
    public static List<OptionLine> ofText(List<OptionLine> before, String text) {
        return merge(before, Lines.of(text));
    }

    /**
     * The options of these labels. A label that was there keeps its code wherever it moves; a changed label keeps the code of
     * the option that stood in its place; what is left is new.
     */
    static List<OptionLine> merge(List<OptionLine> before, List<String> labels) {
        List<OptionLine> gone = new ArrayList<>(before.stream()
                .filter(option -> !labels.contains(option.label()))
                .toList());
        Set<String> taken = before.stream().map(OptionLine::code).collect(Collectors.toSet());
        List<OptionLine> after = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            OptionLine inPlace = i < before.size() ? before.get(i) : null;
            Optional<OptionLine> same = before.stream()
                    .filter(option -> option.label().equals(label) && !after.contains(option))
                    .findFirst();
            if (same.isPresent()) {
                after.add(same.get());
            } else if (inPlace != null && gone.remove(inPlace)) {
                after.add(new OptionLine(inPlace.code(), label, inPlace.labelEn()));
            } else {
                after.add(new OptionLine(next(taken), label, ""));
            }
        }
        return after;
    }

    private static String next(Set<String> taken) {
        int number = 1;
        while (!taken.add("o" + number)) {
            number++;
        }
        return "o" + number;
    }
}
