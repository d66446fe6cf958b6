package kr.smartwork.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.program.ProgramParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a change of a program changed, in words: "관리자 상신: 제출 기한 2시간 뒤 → 3시간 뒤". */
@Component
class ParameterWords {

    private final MessageSource messages;
    private final Durations durations;

    ParameterWords(MessageSource messages, Durations durations) {
        this.messages = messages;
        this.durations = durations;
    }

    /** One line per parameter that is not the same; one more when anything else is not. */
    List<String> changes(ProgramDefinition before, ProgramDefinition after, Locale language) {
        List<String> lines = changes(ProgramParameters.of(before), ProgramParameters.of(after), language);
        boolean other = !before.flags().equals(after.flags())
                || !before.facilityTypes().equals(after.facilityTypes())
                || !before.purpose().equals(after.purpose())
                || !before.visitChecklist().equals(after.visitChecklist())
                || !before.oversight().levels().equals(after.oversight().levels())
                || !before.oversight().timeToApprove().equals(after.oversight().timeToApprove());
        if (other || lines.isEmpty()) {
            lines.add(say("change.other", language));
        }
        return lines;
    }

    /** One line per parameter that is not the same. */
    List<String> changes(ProgramParameters before, ProgramParameters after, Locale language) {
        List<String> lines = new ArrayList<>();
        add(lines, "due", time(before.dueAfter(), language), time(after.dueAfter(), language), language);
        add(lines, "remind", times(before, language), times(after, language), language);
        add(
                lines,
                "escalate",
                time(before.escalateAfterDue(), language),
                time(after.escalateAfterDue(), language),
                language);
        add(lines, "lock", time(before.lockAfterDue(), language), time(after.lockAfterDue(), language), language);
        add(lines, "rework", time(before.reworkFor(), language), time(after.reworkFor(), language), language);
        add(
                lines,
                "extension",
                extension(before.longestExtension(), language),
                extension(after.longestExtension(), language),
                language);
        add(lines, "undo", undo(before, language), undo(after, language), language);
        add(
                lines,
                "question",
                time(before.questionWithin(), language),
                time(after.questionWithin(), language),
                language);
        add(lines, "returns", returns(before, language), returns(after, language), language);
        add(lines, "identical", identical(before, language), identical(after, language), language);
        return lines;
    }

    private void add(List<String> lines, String what, String before, String after, Locale language) {
        if (!before.equals(after)) {
            lines.add(say("change." + what, language, before, after));
        }
    }

    private String time(Duration time, Locale language) {
        return durations.say(time, language);
    }

    private String times(ProgramParameters program, Locale language) {
        return program.remindBeforeDue().isEmpty()
                ? say("none", language)
                : program.remindBeforeDue().stream()
                        .map(time -> time(time, language))
                        .collect(Collectors.joining(", "));
    }

    private String extension(@Nullable Duration time, Locale language) {
        return time == null ? say("untilLock", language) : time(time, language);
    }

    private String undo(ProgramParameters program, Locale language) {
        return program.undoWithin().isZero() ? say("none", language) : time(program.undoWithin(), language);
    }

    private String returns(ProgramParameters program, Locale language) {
        Integer returns = program.returnsToSupervisor();
        if (returns == null) {
            return say("byModel", language);
        }
        return returns == 0 ? say("fromBeginning", language) : say("returned", language, returns);
    }

    private String identical(ProgramParameters program, Locale language) {
        return program.identicalInRow() == 0 ? say("none", language) : say("inRow", language, program.identicalInRow());
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage("cycle.parameters." + key, args, language);
    }
}
