package kr.smartwork.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;
import org.jspecify.annotations.Nullable;

/**
 * Whether formulas read only what is known when they are evaluated: conditions and calculations read earlier questions, so
 * that none can depend on itself however indirectly; rules that are checked at the end may read all.
 */
final class FormulaOrder {

    private final List<FormSchema.Section> sections;
    private final Refusal refuse;
    private final Set<String> all = new HashSet<>();
    private final Set<String> earlier = new HashSet<>();

    /** Takes what is wrong: at which question (a section by its number), the code, and the key that it is about. */
    @FunctionalInterface
    interface Refusal {
        void refuse(Object owner, String code, String key);
    }

    FormulaOrder(List<FormSchema.Section> sections, Refusal refuse) {
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
        for (int i = 0; i < sections.size(); i++) {
            FormSchema.Section section = sections.get(i);
            inOrder(i, section.hidden(), false);
            for (FormField field : section.items()) {
                String key = field.key();
                inOrder(key, field.logic().hidden(), false);
                inOrder(key, field.logic().value(), true);
                field.logic().checks().forEach(check -> known(key, check.holds()));
                field.logic().attentions().forEach(rule -> known(key, rule.when()));
                earlier.addAll(names(field));
            }
        }
    }

    private void inOrder(Object owner, @Nullable Formula formula, boolean mayLookBack) {
        if (formula == null || !known(owner, formula)) {
            return;
        }
        if (!mayLookBack && !formula.lastQuestions().isEmpty()) {
            refuse.refuse(
                    owner, "formula-last", formula.lastQuestions().iterator().next());
        }
        formula.questions().stream()
                .filter(key -> !earlier.contains(key))
                .forEach(key -> refuse.refuse(owner, "formula-later", key));
    }

    private boolean known(Object owner, Formula formula) {
        Set<String> unknown = new HashSet<>();
        formula.tree().all().filter(Node.Name.class::isInstance).forEach(node -> {
            List<String> path = ((Node.Name) node).path();
            boolean last = path.get(0).equals(Formula.LAST);
            String name = last ? path.size() > 1 ? path.get(1) : "" : String.join(".", path);
            if (!all.contains(name)) {
                unknown.add(name);
            }
        });
        unknown.forEach(name -> refuse.refuse(owner, "formula-unknown", name));
        return unknown.isEmpty();
    }
}
