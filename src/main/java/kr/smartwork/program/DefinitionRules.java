package kr.smartwork.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;

/** What a definition must keep to before a cycle can be opened by it: times that follow each other, rules that can match. */
final class DefinitionRules {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final FormSchema form;
    private final Collection<String> facilityTypes;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param facilityTypes every code there is */
    DefinitionRules(FormSchema form, Collection<String> facilityTypes) {
        this.form = form;
        this.facilityTypes = facilityTypes;
    }

    /** Every broken rule; empty if there is none. */
    List<FieldError> broken(ProgramDefinition definition) {
        definition.facilityTypes().stream()
                .filter(type -> !facilityTypes.contains(type))
                .sorted()
                .forEach(type -> add("facilityTypes", "unknown-type", type));
        checkTime("dueAfter", definition.dueAfter());
        checkTime("escalateAfterDue", definition.escalateAfterDue());
        checkTime("lockAfterDue", definition.lockAfterDue());
        checkTime("reworkFor", definition.reworkFor());
        checkTime("oversight.longestExtension", definition.longestExtension());
        checkOversight(definition.oversight());
        checkList(definition.visitChecklist());
        definition.remindBeforeDue().forEach(time -> checkTime("remindBeforeDue", time));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < definition.flags().size(); i++) {
            check("flags[" + i + "]", definition.flags().get(i), codes);
        }
        return errors;
    }

    /** Levels climb from below, each once, and end where cycles are published. */
    private void checkOversight(Oversight oversight) {
        List<OrgKind> levels = oversight.levels();
        List<OrgKind> climbing =
                levels.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (!levels.equals(climbing) || !levels.contains(OrgKind.CITY)) {
            add("oversight.approval", "approval-levels");
        }
        checkTime("oversight.approveWithin", oversight.timeToApprove());
        checkTime("oversight.questionWithin", oversight.timeToAnswer());
        Integer returns = oversight.returnsToSupervisor();
        if (returns != null && (returns < 0 || returns > Oversight.MOST_RETURNS)) {
            add("oversight.returnsToSupervisor", "returns-to-supervisor");
        }
        if (!oversight.timeToUndo().isZero()) {
            checkTime("oversight.undoWithin", oversight.timeToUndo());
        }
    }

    private void checkTime(String field, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            add(field, "duration");
        }
    }

    private void checkList(List<String> lines) {
        boolean readable = lines.stream().allMatch(line -> !line.isBlank() && line.length() <= Oversight.LONGEST_LINE);
        if (lines.size() > Oversight.MOST_LINES || !readable) {
            add("oversight.visitChecklist", "checklist");
        }
    }

    private void check(String at, FlagRule rule, Set<String> codes) {
        if (!codes.add(rule.code())) {
            add(at + ".code", "duplicate-code", rule.code());
        }
        if (rule.severity() == Severity.NONE) {
            add(at + ".severity", "severity-none");
        }
        form.field(rule.field())
                .ifPresentOrElse(
                        field -> checkMatch(at, rule, field), () -> add(at + ".field", "unknown-field", rule.field()));
    }

    private void checkMatch(String at, FlagRule rule, FormField field) {
        if (rule.atLeast() != null && !field.numeric()) {
            add(at + ".atLeast", "not-a-number", field.key());
        }
        if (rule.option() != null && !possible(field, rule.option())) {
            add(at + ".option", "unknown-option", field.key());
        }
    }

    /** A ticked box is stored as the word {@code true}. */
    private static boolean possible(FormField field, String option) {
        return field.type() == FormField.Type.CHECKBOX
                ? option.equals("true") || option.equals("false")
                : field.option(option).isPresent();
    }

    private void add(String field, String code, Object... arguments) {
        errors.add(new FieldError("definition." + field, code, Text.of("cycle.program." + code, arguments)));
    }
}
