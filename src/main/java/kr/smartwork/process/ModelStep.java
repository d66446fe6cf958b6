package kr.smartwork.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.process.rules.Outline;
import kr.smartwork.process.rules.OutlineStep;
import kr.smartwork.shared.Text;

/**
 * A step of a model as a line of text.
 *
 * @param kind what it is, for people
 * @param depth how many sub-processes it is in
 * @param next where it goes on, each as "condition → step"
 */
public record ModelStep(String id, Text kind, String name, int depth, List<String> next) {

    /** The steps of a model in the order of its flow; empty for a file that cannot be read. */
    public static List<ModelStep> of(String xml) {
        List<OutlineStep> steps = Outline.of(xml);
        Map<String, String> names =
                steps.stream().collect(Collectors.toMap(OutlineStep::id, OutlineStep::name, (first, second) -> first));
        return steps.stream().map(step -> of(step, names)).toList();
    }

    /** The names of a model's steps by id; a step without a name goes by its id. */
    public static Map<String, String> names(String xml) {
        return of(xml).stream()
                .collect(Collectors.toMap(
                        ModelStep::id,
                        step -> step.name().isBlank() ? step.id() : step.name(),
                        (first, second) -> first));
    }

    private static ModelStep of(OutlineStep step, Map<String, String> names) {
        List<String> next = step.next().stream()
                .map(way -> line(way, names))
                .filter(line -> !line.isBlank())
                .toList();
        return new ModelStep(step.id(), Text.of("modeling.kind." + step.kind()), step.name(), step.depth(), next);
    }

    private static String line(OutlineStep.Way way, Map<String, String> names) {
        String to = names.getOrDefault(way.to(), "");
        return way.name().isBlank() || to.isBlank() ? to : way.name() + " → " + to;
    }
}
