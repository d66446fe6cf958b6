package kr.smartwork.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.program.ParameterWish;
import kr.smartwork.program.ProgramParameters;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A program's parameters as they were typed: text, so that nothing is lost when it is wrong.
 *
 * @param times by the names in {@link #TIMES}
 * @param reminders before the due time, empty ones included
 * @param base when the program had last been changed, in milliseconds since 1970
 */
record ParametersForm(
        Map<String, TypedTime> times,
        List<TypedTime> reminders,
        String identical,
        String returns,
        String note,
        boolean running,
        String base) {

    /** The single times, in the order of the page. */
    static final List<String> TIMES = List.of("due", "escalate", "lock", "rework", "extension", "undo", "question");

    static final int MOST_REMINDERS = 8;

    private static final int SPARE = 2;

    static ParametersForm of(ProgramParameters program, Instant base) {
        Map<String, TypedTime> times = new LinkedHashMap<>();
        times.put("due", TypedTime.of(program.dueAfter()));
        times.put("escalate", TypedTime.of(program.escalateAfterDue()));
        times.put("lock", TypedTime.of(program.lockAfterDue()));
        times.put("rework", TypedTime.of(program.reworkFor()));
        Duration extension = program.longestExtension();
        times.put("extension", extension == null ? TypedTime.EMPTY : TypedTime.of(extension));
        times.put("undo", TypedTime.of(program.undoWithin()));
        times.put("question", TypedTime.of(program.questionWithin()));
        List<TypedTime> reminders = new ArrayList<>(
                program.remindBeforeDue().stream().map(TypedTime::of).toList());
        for (int i = 0; i < SPARE && reminders.size() < MOST_REMINDERS; i++) {
            reminders.add(TypedTime.EMPTY);
        }
        Integer returns = program.returnsToSupervisor();
        return new ParametersForm(
                times,
                reminders,
                Integer.toString(program.identicalInRow()),
                returns == null ? "" : returns.toString(),
                "",
                false,
                Long.toString(base.toEpochMilli()));
    }

    static ParametersForm sent(MultiValueMap<String, String> form) {
        Map<String, TypedTime> times = new LinkedHashMap<>();
        TIMES.forEach(name ->
                times.put(name, new TypedTime(typed(form.getFirst(name)), typed(form.getFirst(name + "Unit")))));
        List<String> numbers = form.getOrDefault("remind", List.of());
        List<String> units = form.getOrDefault("remindUnit", List.of());
        List<TypedTime> reminders = new ArrayList<>();
        for (int i = 0; i < Math.min(numbers.size(), MOST_REMINDERS); i++) {
            reminders.add(new TypedTime(typed(numbers.get(i)), i < units.size() ? typed(units.get(i)) : ""));
        }
        return new ParametersForm(
                times,
                reminders,
                typed(form.getFirst("identical")),
                typed(form.getFirst("returns")),
                typed(form.getFirst("note")),
                "running".equals(form.getFirst("reach")),
                typed(form.getFirst("base")));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** What the effects that were shown were about: they are shown again when it is not the same any more. */
    public String seen() {
        return Integer.toHexString(
                List.of(times, reminders, identical, returns, running).hashCode());
    }

    /** The wish; only when nothing is {@link #broken()}. */
    ParameterWish wish() {
        return new ParameterWish(parameters(), Instant.ofEpochMilli(Long.parseLong(base)), note, running);
    }

    ProgramParameters parameters() {
        TypedTime extension = time("extension");
        return new ProgramParameters(
                read("due"),
                reminders.stream()
                        .filter(one -> !one.empty())
                        .map(one -> one.read().orElseThrow())
                        .toList(),
                read("escalate"),
                read("lock"),
                read("rework"),
                extension.empty() ? null : read("extension"),
                read("undo"),
                read("question"),
                returns.isEmpty() ? null : Integer.valueOf(returns),
                Integer.parseInt(identical));
    }

    private TypedTime time(String name) {
        return times.getOrDefault(name, TypedTime.EMPTY);
    }

    private Duration read(String name) {
        return time(name).read().orElseThrow();
    }

    /** Every broken rule, at its field, in the order of the page. */
    List<FieldError> broken() {
        List<FieldError> broken = new ArrayList<>();
        TIMES.stream().filter(name -> !readable(name)).forEach(name -> broken.add(error(name, "time")));
        if (broken.isEmpty() && read("escalate").compareTo(read("lock")) >= 0) {
            broken.add(error("lock", "order"));
        }
        addReminders(broken);
        if (!identical.matches("0|[2-9]|[1-5]\\d|60")) {
            broken.add(error("identical", "identical.wrong"));
        }
        if (!returns.matches("\\d?")) {
            broken.add(error("returns", "returns.wrong"));
        }
        if (note.length() > ParameterWish.LONGEST_NOTE) {
            broken.add(error("note", "note", ParameterWish.LONGEST_NOTE));
        }
        if (!base.matches("\\d{1,15}")) {
            broken.add(error("due", "meanwhile"));
        }
        return broken;
    }

    /** An extension may stay empty, and the time to withdraw may be zero. */
    private boolean readable(String name) {
        TypedTime typed = time(name);
        if (name.equals("extension") && typed.empty()) {
            return true;
        }
        return typed.read()
                .filter(time -> name.equals("undo") || !time.isZero())
                .isPresent();
    }

    private void addReminders(List<FieldError> broken) {
        Set<Duration> seen = new HashSet<>();
        Duration due = time("due").read().orElse(Duration.ofDays(366));
        for (int i = 0; i < reminders.size(); i++) {
            TypedTime typed = reminders.get(i);
            Duration time = typed.read().orElse(Duration.ZERO);
            if (typed.empty()) {
                continue;
            }
            if (time.isZero()) {
                broken.add(error("remind-" + i, "time"));
            } else if (time.compareTo(due) >= 0) {
                broken.add(error("remind-" + i, "beforeOpening"));
            } else if (!seen.add(time)) {
                broken.add(error("remind-" + i, "twice"));
            }
        }
    }

    private static FieldError error(String field, String code, Object... args) {
        return new FieldError(field, code, Text.of("cycle.parameters." + code, args));
    }
}
