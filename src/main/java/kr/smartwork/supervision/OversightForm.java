package kr.smartwork.supervision;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is looked at on the spot and who approves, as it was typed: text, so that nothing is lost when it is wrong.
 *
 * @param lines of the checklist, empty ones included
 * @param levels that approve before the city
 * @param within how many of the unit each level has
 */
record OversightForm(List<String> lines, List<String> levels, String within, String unit) {

    /** Levels that can be asked before the city, from below. */
    static final List<OrgKind> BELOW = List.of(OrgKind.TEAM, OrgKind.DISTRICT);

    /** In which the time to approve is counted, the longest first. */
    static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES);

    private static final String NUMBER = "[1-9]\\d{0,5}";

    OversightForm {
        lines = lines.isEmpty() ? List.of("") : List.copyOf(lines);
        levels = List.copyOf(levels);
    }

    static OversightForm of(ProgramDefinition program) {
        Duration time = program.oversight().timeToApprove();
        ChronoUnit unit = UNITS.stream()
                .filter(one -> time.toSeconds() % one.getDuration().toSeconds() == 0)
                .findFirst()
                .orElse(ChronoUnit.MINUTES);
        return new OversightForm(
                program.visitChecklist(),
                program.oversight().levelsBelow().stream().map(OrgKind::name).toList(),
                Long.toString(time.toSeconds() / unit.getDuration().toSeconds()),
                unit.name());
    }

    static OversightForm sent(MultiValueMap<String, String> form) {
        return new OversightForm(
                form.getOrDefault("line", List.of()),
                form.getOrDefault("level", List.of()),
                typed(form.getFirst("within")),
                typed(form.getFirst("unit")));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** With one line more. */
    OversightForm longer() {
        return with(Stream.concat(lines.stream(), Stream.of("")).toList());
    }

    /** Without a line. */
    OversightForm without(int line) {
        List<String> left = new ArrayList<>(lines);
        left.remove(line);
        return with(left);
    }

    /** With two lines in each other's place. */
    OversightForm swapped(int line, int other) {
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, line, other);
        return with(moved);
    }

    private OversightForm with(List<String> changed) {
        return new OversightForm(changed, levels, within, unit);
    }

    public boolean has(OrgKind level) {
        return levels.contains(level.name());
    }

    /** The levels asked before the city, from below. */
    List<OrgKind> below() {
        return BELOW.stream().filter(this::has).toList();
    }

    /** The lines that say something. */
    List<String> checklist() {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How long each level has; null when no level is asked or it cannot be read. */
    @Nullable
    Duration time() {
        return UNITS.stream()
                .filter(one -> one.name().equals(unit) && within.matches(NUMBER) && !below().isEmpty())
                .map(one -> one.getDuration().multipliedBy(Long.parseLong(within)))
                .findFirst()
                .orElse(null);
    }

    /** Every broken rule, at its field. */
    List<FieldError> broken() {
        List<FieldError> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        IntStream.range(0, lines.size()).forEach(at -> {
            String line = lines.get(at).strip();
            if (line.length() > Oversight.LONGEST_LINE) {
                broken.add(error("line-" + at, "too-long", Oversight.LONGEST_LINE));
            } else if (!line.isEmpty() && !seen.add(line)) {
                broken.add(error("line-" + at, "twice"));
            }
        });
        if (checklist().size() > Oversight.MOST_LINES) {
            broken.add(error("line-" + Oversight.MOST_LINES, "too-many", Oversight.MOST_LINES));
        }
        if (!below().isEmpty() && (time() == null || time().compareTo(Duration.ofDays(366)) > 0)) {
            broken.add(error("within", "time"));
        }
        return broken;
    }

    static FieldError error(String field, String code, Object... args) {
        return new FieldError(field, code, Text.of("cycle.oversight." + code, args));
    }
}
