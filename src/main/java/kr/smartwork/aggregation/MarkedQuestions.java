package kr.smartwork.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;

/** Which questions of a form are marked as figures, as parameters of {@link FigureSql}. */
final class MarkedQuestions {

    /** SQL knows no empty list; no question has an empty key. */
    private static final List<String> NONE = List.of("");

    private MarkedQuestions() {}

    static Map<String, Object> parameters(FormSchema form) {
        Map<String, Object> parameters = new HashMap<>();
        for (FormField.Figure figure : FormField.Figure.values()) {
            parameters.put(figure.name().toLowerCase(Locale.ROOT), keys(form, figure));
        }
        parameters.put("measured", measured(form));
        parameters.put("chosen", keys(form, FormField.Figure.SHARE, FormField.Figure.DISTRIBUTION));
        return parameters;
    }

    /** The questions of which numbers are added up or counted. */
    static List<String> measured(FormSchema form) {
        return keys(form, FormField.Figure.SUM, FormField.Figure.MEAN, FormField.Figure.COUNT);
    }

    private static List<String> keys(FormSchema form, FormField.Figure... figures) {
        List<String> keys = form.measurable().entrySet().stream()
                .filter(question ->
                        Stream.of(figures).anyMatch(question.getValue().figures()::contains))
                .map(Map.Entry::getKey)
                .toList();
        return keys.isEmpty() ? NONE : keys;
    }
}
