package kr.smartwork.process;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.Text;

/** The words in which a difference between two models is said. */
final class ChangeWords {

    private static final Map<String, String> ASPECTS = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("name", "name"),
            Map.entry("scope", "scope"),
            Map.entry("camunda:assignee", "assignee"),
            Map.entry("camunda:candidateGroups", "groups"),
            Map.entry("camunda:formRef", "form"),
            Map.entry(PlaceWords.TASK, "task"),
            Map.entry("camunda:delegateExpression", "activity"),
            Map.entry("conditionExpression", "condition"),
            Map.entry("timerEventDefinition/timeDate", "timer"),
            Map.entry("timerEventDefinition/timeDuration", "timer"),
            Map.entry("timerEventDefinition/timeCycle", "timer"),
            Map.entry("messageEventDefinition/messageRef", "message"),
            Map.entry("sourceRef", "source"),
            Map.entry("targetRef", "target"),
            Map.entry("attachedToRef", "attached"),
            Map.entry("cancelActivity", "interrupts"),
            Map.entry("default", "otherwise"),
            Map.entry("documentation", "description"));

    /** The parameters of activities that have a name for people. */
    private static final Set<String> PARAMETERS = Set.of("milestone", "reminder", "returnsToSupervisor");

    private static final Set<String> KINDS = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "userTask",
            "serviceTask",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    private ChangeWords() {}

    /** What a part is. */
    static Text kind(String kind) {
        return switch (kind) {
            case "sequenceFlow" -> Text.of("modeling.aspect.flow");
            case "message" -> Text.of("modeling.aspect.message");
            default -> KINDS.contains(kind) ? Text.of("modeling.kind." + kind) : Text.of("modeling.aspect.other", kind);
        };
    }

    /** Which property it is; a rare one by its place in the file. */
    static Text aspect(String place) {
        int parameter = place.indexOf(PlaceWords.PARAMETER);
        if (parameter >= 0) {
            String name = place.substring(parameter + PlaceWords.PARAMETER.length());
            return PARAMETERS.contains(name)
                    ? Text.of("editor.parameter." + name)
                    : Text.of("modeling.aspect.parameter", name);
        }
        String aspect = ASPECTS.get(place);
        return aspect == null ? Text.of("modeling.aspect.other", place) : Text.of("modeling.aspect." + aspect);
    }

    /** What is said there: a time and an activity in words, anything else as it stands. */
    static Text value(String value) {
        if (value.isBlank()) {
            return Text.of("modeling.value.none");
        }
        String activity = value.replaceAll("^\\$\\{(\\w+)}$", "$1");
        if (!activity.equals(value) && Activities.names().contains(activity)) {
            return Activities.label(activity);
        }
        if (KINDS.contains(value)) {
            return kind(value);
        }
        return value.startsWith("P") ? time(value) : Text.of("modeling.value.of", value);
    }

    /** What is said at a place: by its name where the editor offers a choice of names. */
    static Text value(String place, String value) {
        return PlaceWords.of(place, value).orElseGet(() -> value(value));
    }

    private static Text time(String value) {
        try {
            if (value.startsWith("PT")) {
                return time(Duration.parse(value), value);
            }
            Period period = Period.parse(value);
            return period.toTotalMonths() == 0
                    ? Text.of("modeling.value.days", period.getDays())
                    : Text.of("modeling.value.of", value);
        } catch (DateTimeParseException | ArithmeticException notATime) {
            return Text.of("modeling.value.of", value);
        }
    }

    private static Text time(Duration duration, String value) {
        if (duration.getNano() != 0 || duration.toSecondsPart() != 0) {
            return Text.of("modeling.value.of", value);
        }
        return duration.toMinutesPart() == 0
                ? Text.of("modeling.value.hours", duration.toHours())
                : Text.of("modeling.value.minutes", duration.toMinutes());
    }
}
