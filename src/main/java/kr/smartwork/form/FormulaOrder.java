package kr.smartwork.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;
import org.jspecify.annotations.Nullable;

/**
 * Whether formulas read only what is known when they are evaluated: conditions and calculations read earlier questions, so
 * that none can depend on itself however indirectly; rules that are checked at the end may read all.
 */
final class FormulaOrder {

    private final List<FormSchema.Section> sections;
    private final BiConsumer<String, Object> refuse;
    private final Set<String> all = new HashSet<>();
    private final Set<String> earlier = new HashSet<>();

    /** @param refuse takes the code of what is wrong and the key that it is about */
    FormulaOrder(List<FormSchema.Section> sections, BiConsumer<String, Object> refuse) {
        this.sections = sections;
        this.refuse = refuse;
        questions(sections).forEach(field -> all.addAll(names(field)));
    }

    private static List<FormField> questions(List<FormSchema.Section> sections) {
        List<FormField> questions = new ArrayList<>();
        sections.forEach(section -> section.items().stream()
                .filter(field -> field.type() != FormField.Type.EXPLANATION)
                .forEach(questions::add));
        return questions;
    }

    private static List<String> names(FormField field) {
        List<String> names = new ArrayList<>(List.of(field.key()));
        field.columns().forEach(column -> names.add(field.key() + "." + column.key()));
        return names;
    }

    void check() {
        for (FormSchema.Section section : sections) {
            inOrder(section.hidden(), false);
            for (FormField field : section.items()) {
                inOrder(field.logic().hidden(), false);
                inOrder(field.logic().value(), true);
                field.logic().checks().forEach(check -> known(check.holds()));
                field.logic().attentions().forEach(rule -> known(rule.when()));
                earlier.addAll(names(field));
            }
        }
    }

    private void inOrder(@Nullable Formula formula, boolean mayLookBack) {
        if (formula == null || !known(formula)) {
            return;
        }
        if (!mayLookBack && !formula.lastQuestions().isEmpty()) {
            refuse.accept("formula-last", formula.lastQuestions().iterator().next());
        }
        formula.questions().stream()
                .filter(key -> !earlier.contains(key))
                .forEach(key -> refuse.accept("formula-later", key));
    }

    private boolean known(Formula formula) {
        Set<String> unknown = new HashSet<>();
        formula.tree().all().filter(Node.Name.class::isInstance).forEach(node -> {
            List<String> path = ((Node.Name) node).path();
            boolean last = path.get(0).equals(Formula.LAST);
            String name = last ? path.size() > 1 ? path.get(1) : "" : String.join(".", path);
            if (!all.contains(name)) {
                unknown.add(name);
            }
        });
        unknown.forEach(name -> refuse.accept("formula-unknown", name));
        return unknown.isEmpty();
    }
}
