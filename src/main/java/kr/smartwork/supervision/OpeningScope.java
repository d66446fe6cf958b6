package kr.smartwork.supervision;

import java.util.List;
import java.util.Set;
import kr.smartwork.cycle.Audience;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.Actor;
import org.springframework.stereotype.Component;

/**
 * Whom a member of staff can ask: everybody the program asks, or, where that reaches beyond the own units, the facilities of
 * the own units.
 */
@Component
class OpeningScope {

    private final Audience audience;

    OpeningScope(Audience audience) {
        this.audience = audience;
    }

    /**
     * The facilities a cycle would be opened for.
     *
     * @param codes empty when nothing has to be narrowed
     * @param nobody whether the program asks no facility of the own units
     */
    record Scope(Set<String> codes, boolean narrowed, boolean nobody) {}

    Scope of(Actor actor, ProgramDefinition program) {
        List<String> asked = audience.orgPaths(program, Set.of());
        if (asked.stream().allMatch(path -> actor.covers(path, ProgramPages.READERS))) {
            return new Scope(Set.of(), false, asked.isEmpty());
        }
        Set<String> own = audience.codesBelow(program, actor.paths(ProgramPages.READERS));
        return new Scope(own, true, own.isEmpty());
    }
}
