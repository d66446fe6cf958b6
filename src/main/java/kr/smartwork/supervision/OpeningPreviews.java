package kr.smartwork.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.smartwork.cycle.Audience;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says before a cycle opens whom it would ask, who cannot be reached, and what happens when. */
@Component
class OpeningPreviews {

    private static final int MOST_SHOWN = 100;

    private final Audience audience;
    private final OpeningScope scopes;
    private final MessageSource messages;
    private final Clock clock;

    OpeningPreviews(Audience audience, OpeningScope scopes, MessageSource messages, Clock clock) {
        this.audience = audience;
        this.scopes = scopes;
        this.messages = messages;
        this.clock = clock;
    }

    /** A planned moment; ordinal counts the reminders. */
    record Moment(String name, int ordinal, Instant at) {}

    /**
     * What would happen.
     *
     * @param size facilities asked
     * @param unreachable the first hundred that have no reachable contact
     * @param moments empty when the dates are not right
     */
    record Preview(
            OpeningScope.Scope scope,
            int size,
            List<Audience.Member> unreachable,
            int unreachableCount,
            List<Moment> moments) {}

    Preview of(Actor actor, Program program, OpenForm form) {
        ProgramDefinition definition = program.definition();
        OpeningScope.Scope scope = scopes.of(actor, definition);
        if (scope.nobody()) {
            return new Preview(scope, 0, List.of(), 0, List.of());
        }
        List<Audience.Member> gaps = audience.unreachable(definition, scope.codes());
        return new Preview(
                scope,
                audience.size(definition, scope.codes()),
                gaps.stream().limit(MOST_SHOWN).toList(),
                gaps.size(),
                moments(form, definition));
    }

    /** The program's name and the day. */
    String title(Program program, Locale language) {
        boolean korean = Locale.KOREAN.getLanguage().equals(language.getLanguage());
        String day = DateTimeFormatter.ofPattern(korean ? "yyyy. M. d.(E)" : "E d MMM yyyy", language)
                .format(LocalDate.now(clock));
        String name = korean ? program.name() : program.nameEn();
        return messages.getMessage("cycle.open.name.default", new Object[] {name, day}, language);
    }

    private List<Moment> moments(OpenForm form, ProgramDefinition program) {
        Schedule schedule = form.schedule(program, clock, new ArrayList<>());
        if (schedule == null) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment("opened", 0, clock.instant()));
        for (Instant reminder : schedule.reminders()) {
            moments.add(new Moment("reminded", moments.size(), reminder));
        }
        moments.add(new Moment("due", 0, schedule.dueAt()));
        moments.add(new Moment("escalated", 0, schedule.escalateAt()));
        moments.add(new Moment("locked", 0, schedule.lockAt()));
        return moments;
    }
}
