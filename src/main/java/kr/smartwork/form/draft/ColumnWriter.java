package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.draft.Card.Column;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writes the columns of a roster; a column that stays keeps its key and what only the file says about it. */
final class ColumnWriter {

    private static final int MOST = 20;

    private final ObjectNode roster;
    private final DraftForm form;
    private final List<FieldError> errors;

    ColumnWriter(ObjectNode roster, DraftForm form, List<FieldError> errors) {
        this.roster = roster;
        this.form = form;
        this.errors = errors;
    }

    void write(List<Column> columns) {
        if (columns.size() > MOST) {
            errors.add(new FieldError("columns", "too-many-columns", Text.of("builder.error.too-many-columns", MOST)));
            return;
        }
        List<JsonNode> before = new ArrayList<>();
        roster.path(DraftForm.COMPONENTS).forEach(before::add);
        ArrayNode after = roster.putArray(DraftForm.COMPONENTS);
        for (int i = 0; i < columns.size(); i++) {
            after.add(component(columns.get(i), find(before, columns.get(i).key()), i));
        }
    }

    private static @Nullable ObjectNode find(List<JsonNode> columns, String key) {
        return columns.stream()
                .filter(column -> !key.isEmpty() && DraftForm.key(column).equals(key))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElse(null);
    }

    private ObjectNode component(Column column, @Nullable ObjectNode before, int index) {
        ObjectNode component = before;
        if (component == null) {
            component = NewComponent.of(column.type(), "c" + form.nextNumber(), form.freeId());
        } else if (CardType.of(component) != column.type()) {
            component = NewComponent.of(
                    column.type(), column.key(), component.path("id").asText());
        }
        write(column, component, index);
        return component;
    }

    private void write(Column column, ObjectNode component, int index) {
        Card now = new CardReader(component).read();
        Map<String, String> settings = new HashMap<>(now.settings());
        settings.put("label", column.label());
        settings.put("labelEn", column.labelEn());
        settings.put("unit", column.unit());
        settings.put("required", column.required() ? "true" : "");
        settings.put("personal", column.personal() ? "true" : "");
        settings.put("figure", column.figure() ? figures(column.type()) : "");
        List<OptionLine> options =
                column.type().ownOptions() ? OptionLine.merge(now.options(), Lines.of(column.options())) : List.of();
        try {
            new CardWriter(component, form)
                    .write(new Card(now.id(), column.type(), settings, options, List.of(), Rules.NONE));
        } catch (InvalidInput refused) {
            refused.errors()
                    .forEach(error -> errors.add(
                            new FieldError("column." + index + "." + error.field(), error.code(), error.text())));
        }
    }

    private static String figures(CardType type) {
        return type.numeric() ? "sum" : type.figures().isEmpty() ? "" : "share,distribution";
    }
}
