package kr.smartwork.aggregation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * A figure's key taken apart: a figure about the reports, or a question with a kind and perhaps an option.
 *
 * @param condition which sources are counted, over {@code s} and the parameters
 */
record FigureKey(String condition, Map<String, Object> params) {

    private static final String ANSWERED =
            "exists (select 1 from answer_values v where v.version_id = s.version_id and v.field = :field)";

    private static final String CHOSEN =
            "exists (select 1 from answer_values v where v.version_id = s.version_id and v.field = :field"
                    + " and v.code_value = :option)";

    /** @throws InvalidInput if there can be no such figure */
    static FigureKey parse(String key) {
        return reportFigure(key)
                .map(figure -> new FigureKey("(" + figure.condition + ")", Map.of()))
                .orElseGet(() -> question(key));
    }

    private static Optional<ReportFigure> reportFigure(String key) {
        return Arrays.stream(ReportFigure.values())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    private static FigureKey question(String key) {
        String[] parts = key.split("\\.", 3);
        if (parts.length == 2 && parts[1].matches("sum|mean|count")) {
            return new FigureKey(ANSWERED, Map.of("field", parts[0]));
        }
        if (parts.length == 3 && parts[1].matches("share|distribution")) {
            return new FigureKey(CHOSEN, Map.of("field", parts[0], "option", parts[2]));
        }
        throw InvalidInput.at("figure", "unknown-figure", Text.of("aggregation.error.unknownFigure"));
    }
}
