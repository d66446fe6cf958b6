package kr.smartwork.report;

import java.util.UUID;
import kr.smartwork.registry.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, and how.
 *
 * @param personId the respondent, or null
 * @param actor the member of staff who enters it, or null
 * @param name as the history shows it
 */
public record Submitter(Channel channel, @Nullable UUID personId, @Nullable Actor actor, String name) {

    /** A respondent by the personal link. */
    public static Submitter person(UUID personId, String name) {
        return new Submitter(Channel.LINK, personId, null, name);
    }

    /** An official on the phone, on behalf of the facility. */
    public static Submitter phone(Actor actor) {
        return new Submitter(Channel.PHONE, null, actor, actor.name());
    }

    /** An official at the facility, on its behalf. */
    public static Submitter visit(Actor actor) {
        return new Submitter(Channel.VISIT, null, actor, actor.name());
    }

    /** Another system, under a staff account. */
    public static Submitter api(Actor actor) {
        return new Submitter(Channel.API, null, actor, actor.name());
    }

    @Nullable
    UUID staffId() {
        return actor == null ? null : actor.id();
    }
}
