package kr.smartwork.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.RefusedFormula;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** One component of a form's JSON, with everything found wrong about it. */
final class Component {

    private final JsonNode json;
    private final String path;
    private final List<FieldError> errors = new ArrayList<>();

    Component(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    String path() {
        return path;
    }

    List<FieldError> errors() {
        return errors;
    }

    JsonNode json() {
        return json;
    }

    JsonNode rules() {
        return json.path("validate");
    }

    JsonNode properties() {
        return json.path("properties");
    }

    @Nullable
    String text(String name) {
        return text(json.path(name));
    }

    /** One of our own properties. */
    @Nullable
    String property(String name) {
        return text(properties().path(name));
    }

    static @Nullable String text(JsonNode node) {
        String text = node.asText("").strip();
        return text.isEmpty() || node.isNull() ? null : text;
    }

    /** A whole number, {@code least} when it is not given. */
    int bounded(JsonNode given, String name, int least, int most) {
        if (given.isMissingNode() || given.isNull()) {
            return least;
        }
        BigDecimal number = number(given, name);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse("invalid-setting", name);
            return least;
        }
        return number.intValueExact();
    }

    @Nullable
    BigDecimal number(JsonNode given, String name) {
        String text = text(given);
        try {
            BigDecimal number = text == null ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) > 20) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException notANumber) {
            refuse("invalid-setting", name);
            return null;
        }
    }

    /** A formula, or null if there is none or it is refused. */
    @Nullable
    Formula formula(@Nullable String text) {
        try {
            return text == null ? null : Formula.parse(text);
        } catch (RefusedFormula refused) {
            refuse(refused.code(), refused.detail());
            return null;
        }
    }

    void refuseOthers(JsonNode object, Set<String> known, String prefix) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse("unsupported-setting", prefix + name);
            }
        });
    }

    void refuse(String code, Object... args) {
        errors.add(new FieldError(path, code, Text.of("form.schema." + code, args)));
    }
}
