package kr.smartwork.report;

import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, and how.
 *
 * @param personId the respondent, or null
 * @param actor the member of staff who enters it, or null
 * @param name as the history shows it
 * @param note what the member of staff noted for the office beside it; null for nothing
 */
public record Submitter(
        Channel channel, @Nullable UUID personId, @Nullable Actor actor, String name, @Nullable String note) {

    /** A respondent by the personal link. */
    public static Submitter person(UUID personId, String name) {
        return new Submitter(Channel.LINK, personId, null, name, null);
    }

    /** An official on the phone, on behalf of the facility. */
    public static Submitter phone(Actor actor) {
        return new Submitter(Channel.PHONE, null, actor, actor.name(), null);
    }

    /** An official at the facility, on its behalf. */
    public static Submitter visit(Actor actor) {
        return new Submitter(Channel.VISIT, null, actor, actor.name(), null);
    }

    /** Another system, under a staff account. */
    public static Submitter api(Actor actor) {
        return new Submitter(Channel.API, null, actor, actor.name(), null);
    }

    /**
     * The same, with what was heard or seen besides the answers.
     *
     * @param typed empty for nothing
     * @throws kr.smartwork.shared.InvalidInput at {@code note} for what cannot be kept
     */
    public Submitter noting(String typed) {
        String text = TypedText.optional("note", typed);
        return new Submitter(channel, personId, actor, name, text.isEmpty() ? null : text);
    }

    @Nullable
    UUID staffId() {
        return actor == null ? null : actor.id();
    }
}
