package kr.smartwork.form.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about one question, section or explanation, as text: as stored, or as somebody typed it.
 *
 * @param id of the component in the form's JSON
 * @param settings single values by the name of their input; flags are {@code true} or absent
 * @param columns of a roster; empty for other types
 */
public record Card(
        String id,
        CardType type,
        Map<String, String> settings,
        List<OptionLine> options,
        List<Column> columns,
        Rules rules) {

    public Card {
        settings = Map.copyOf(settings);
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /**
     * A column of a roster.
     *
     * @param key empty for one that is new
     * @param options one label a line
     * @param figure whether it is counted in figures
     */
    public record Column(
            String key,
            CardType type,
            String label,
            String labelEn,
            String options,
            String unit,
            boolean required,
            boolean personal,
            boolean figure) {}

    /** The value of a setting; empty when it has none. */
    public String value(String setting) {
        return settings.getOrDefault(setting, "");
    }

    /** A flag is set, or a setting that is a list contains this. */
    public boolean has(String setting, String item) {
        return List.of(value(setting).split(",")).contains(item);
    }

    /** The label; a placeholder is for the page to show. */
    public String label() {
        return value("label");
    }

    /** The options' labels, one a line. */
    public String optionText() {
        return options.stream().map(OptionLine::label).collect(Collectors.joining("\n"));
    }

    /** The same with other rules. */
    public Card with(Rules other) {
        return new Card(id, type, settings, options, columns, other);
    }

    /** The label of an option; null for one that there is not. */
    public @Nullable String optionLabel(String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(OptionLine::label)
                .findFirst()
                .orElse(null);
    }
}
