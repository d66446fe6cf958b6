package kr.smartwork.modeling.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.Card.Column;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.OptionLine;
import kr.smartwork.form.draft.QuestionList;

/** Reads the open card as it was typed. */
final class CardForm {

    /** Settings whose inputs send nothing when they are not ticked. */
    private static final List<String> NAMES = List.of(
            "label",
            "labelEn",
            "help",
            "helpEn",
            "required",
            "min",
            "max",
            "digits",
            "unit",
            "unitEn",
            "minLength",
            "maxLength",
            "pattern",
            "default",
            "low",
            "lowEn",
            "high",
            "highEn",
            "usualMin",
            "usualMax",
            "changePercent",
            "minRows",
            "maxRows",
            "dueColumn",
            "dueDays",
            "maxFiles",
            "personal",
            "former");

    private final Parameters sent;
    private final Card stored;
    private final Action action;

    CardForm(Parameters sent, Card stored, Action action) {
        this.sent = sent;
        this.stored = stored;
        this.action = action;
    }

    Card read(QuestionList questions, RuleWords words) {
        Map<String, String> settings = new HashMap<>();
        NAMES.forEach(name -> settings.put(name, sent.get(name)));
        settings.put("figure", String.join(",", sent.list("figure")));
        Card card = new Card(stored.id(), stored.type(), settings, options(), columns(), stored.rules());
        return card.with(new RuleForm(sent, card, action, questions, words).read());
    }

    /** Codes and English labels first, by their places; then the lines, which may have moved. */
    private List<OptionLine> options() {
        if (!stored.type().ownOptions()) {
            return List.of();
        }
        List<OptionLine> options = new ArrayList<>();
        for (int i = 0; i < stored.options().size(); i++) {
            OptionLine option = stored.options().get(i);
            String at = "option." + i;
            options.add(new OptionLine(
                    sent.has(at + ".code") ? sent.get(at + ".code").strip() : option.code(),
                    option.label(),
                    sent.has(at + ".en") ? sent.get(at + ".en").strip() : option.labelEn()));
        }
        return OptionLine.ofText(options, sent.get("options"));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int row : sent.rows("column")) {
            String at = "column." + row;
            if (!action.drops(at) && !sent.get(at + ".label").isBlank()) {
                columns.add(column(at));
                if (action.is("forward") && action.what().equals(at) && columns.size() > 1) {
                    Collections.swap(columns, columns.size() - 1, columns.size() - 2);
                }
            }
        }
        return columns;
    }

    private Column column(String at) {
        return new Column(
                sent.get(at + ".key"),
                type(sent.get(at + ".type")),
                sent.get(at + ".label"),
                sent.get(at + ".labelEn"),
                sent.get(at + ".options"),
                sent.get(at + ".unit"),
                sent.flag(at + ".required"),
                sent.flag(at + ".personal"),
                sent.flag(at + ".figure"));
    }

    private static CardType type(String name) {
        return CardType.COLUMNS.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(CardType.TEXT);
    }
}
