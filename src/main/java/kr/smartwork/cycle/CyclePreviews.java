package kr.smartwork.cycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand who would get what and when; changes nothing. */
@Component
public class CyclePreviews {

    private final Audience audience;

    CyclePreviews(Audience audience) {
        this.audience = audience;
    }

    /**
     * The preview, for those who could open the cycle; checks what {@link Audience#requireAskable} checks.
     *
     * @param codes facilities to narrow the audience to; empty for everybody the program asks
     */
    @Transactional(readOnly = true)
    public CyclePreview of(Actor actor, Program program, Schedule schedule, Set<String> codes) {
        actor.require(Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR);
        ProgramDefinition definition = program.definition();
        audience.requireAskable(actor, definition, codes);
        return new CyclePreview(
                audience.size(definition, codes),
                audience.unreachable(definition, codes),
                rounds(definition, schedule, codes));
    }

    private List<CyclePreview.Round> rounds(ProgramDefinition definition, Schedule schedule, Set<String> codes) {
        int invited = audience.recipients(definition, codes);
        int reminded = audience.contacts(definition, codes);
        return Stream.concat(
                        Stream.of(new CyclePreview.Round(false, null, invited)),
                        schedule.reminders().stream().map(at -> new CyclePreview.Round(true, at, reminded)))
                .toList();
    }
}
