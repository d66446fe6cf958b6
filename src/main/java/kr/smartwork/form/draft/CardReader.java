package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.draft.Card.Column;
import kr.smartwork.form.draft.Rules.Attention;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.draft.Rules.Check;
import kr.smartwork.form.draft.Rules.Shown;

/** Reads everything that is set about a card from its component. */
final class CardReader {

    static final int MOST_RULES = 9;

    private final ObjectNode component;
    private final CardType type;

    CardReader(ObjectNode component) {
        this.component = component;
        this.type = CardType.of(component);
    }

    Card read() {
        Map<String, String> settings = new HashMap<>();
        for (Setting setting : Setting.of(type)) {
            String value = value(setting);
            if (!value.isEmpty()) {
                settings.put(setting.parameter(), value);
            }
        }
        return new Card(
                component.path("id").asText(),
                type,
                settings,
                type.ownOptions() ? options() : List.of(),
                columns(),
                new Rules(shown(), calculation(), checks(), attentions()));
    }

    String label() {
        return value(Setting.LABEL);
    }

    String value(Setting setting) {
        String parent = setting.parent(type);
        JsonNode from = parent.isEmpty() ? component : component.path(parent);
        String value = from.path(setting.name(type)).asText("");
        if (value.isEmpty() && setting == Setting.LABEL) {
            value = component.path("label").asText("");
        }
        if (setting == Setting.UNIT && !property("unit").isEmpty()) {
            value = property("unit");
        }
        return switch (setting.holds()) {
            case FLAG -> value.equals("true") ? value : "";
            case PATTERN -> value.isEmpty() ? "" : TextPattern.nameOf(value);
            default -> value;
        };
    }

    List<OptionLine> options() {
        List<OptionLine> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String code = value.path("value").asText();
            options.add(new OptionLine(code, value.path("label").asText(code), property("en." + code)));
        }
        return options;
    }

    private String property(String name) {
        return component.path("properties").path(name).asText("");
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        if (type == CardType.ROSTER) {
            component.path(DraftForm.COMPONENTS).forEach(column -> columns.add(column((ObjectNode) column)));
        }
        return columns;
    }

    private static Column column(ObjectNode json) {
        Card card = new CardReader(json).read();
        return new Column(
                DraftForm.key(json),
                card.type(),
                card.label(),
                card.value("labelEn"),
                card.optionText(),
                card.value("unit"),
                !card.value("required").isEmpty(),
                !card.value("personal").isEmpty(),
                !card.value("figure").isEmpty());
    }

    private Shown shown() {
        String hide = component.path("conditional").path("hide").asText("");
        return hide.isEmpty() ? Rules.NONE.shown() : Wording.shown(hide);
    }

    private Calculation calculation() {
        String expression = component.path("expression").asText("");
        return expression.isEmpty() ? Rules.NONE.calculation() : Wording.calculation(expression);
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i <= MOST_RULES; i++) {
            String at = "check." + i;
            String formula = property(at);
            if (!formula.isEmpty()) {
                int was = i;
                checks.add(Wording.comparison(formula, DraftForm.key(component))
                        .map(made -> new Check(
                                was,
                                made.relation().name(),
                                made.right().text(),
                                property(at + ".message"),
                                property(at + ".messageEn"),
                                ""))
                        .orElseGet(() -> new Check(
                                was, "", "", property(at + ".message"), property(at + ".messageEn"), formula)));
            }
        }
        return checks;
    }

    private List<Attention> attentions() {
        List<Attention> attentions = new ArrayList<>();
        for (int i = 1; i <= MOST_RULES; i++) {
            String formula = property("attention." + i);
            if (!formula.isEmpty()) {
                attentions.add(attention(i, formula));
            }
        }
        return attentions;
    }

    private Attention attention(int number, String formula) {
        String at = "attention." + number;
        Term term = Wording.tree(formula)
                .flatMap(Wording::term)
                .filter(made -> made.question().equals(subject()))
                .orElse(null);
        return new Attention(
                number,
                term == null ? "" : term.relation(),
                term == null ? "" : term.value(),
                property(at + ".severity"),
                property(at + ".label"),
                property(at + ".labelEn"),
                term == null ? formula : "");
    }

    /** What a rule of this card is about: of a roster the number of its rows. */
    private String subject() {
        return subject(type, DraftForm.key(component));
    }

    static String subject(CardType type, String key) {
        return type == CardType.ROSTER ? "count:" + key : key;
    }
}
