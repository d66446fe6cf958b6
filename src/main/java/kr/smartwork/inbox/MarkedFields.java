package kr.smartwork.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.report.MarkedQuestion;

/**
 * The questions that an official ticks for a return: parameters {@code mark} with their keys, and {@code mark.<key>} with a
 * sentence. Whoever writes a sentence means the question, ticked or not.
 */
record MarkedFields(Map<String, String> sentences) {

    static final String TICKED = "mark";
    private static final String SENTENCE = TICKED + ".";

    static MarkedFields of(Map<String, String[]> parameters) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String key : parameters.getOrDefault(TICKED, new String[0])) {
            sentences.put(key, "");
        }
        parameters.forEach((name, values) -> {
            if (name.startsWith(SENTENCE) && values.length > 0) {
                String key = name.substring(SENTENCE.length());
                if (sentences.containsKey(key) || !values[0].isBlank()) {
                    sentences.put(key, values[0]);
                }
            }
        });
        return new MarkedFields(sentences);
    }

    /** As typed, by the name of the field. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        sentences.forEach((key, sentence) -> typed.put(SENTENCE + key, sentence));
        return typed;
    }

    /** @throws kr.smartwork.shared.InvalidInput for a sentence that is too long */
    List<MarkedQuestion> read() {
        return sentences.entrySet().stream()
                .map(mark -> new MarkedQuestion(mark.getKey(), mark.getValue()))
                .toList();
    }
}
