package kr.smartwork.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A desk, or one responsibility, that goes from one member of staff to another on a day.
 *
 * @param responsibility the one that changes hands; null for the whole desk
 * @param orgPath path of the unit of who gives; rows are checked against it
 * @param carriedOutAt null until it is done
 * @param tasks how many open tasks have moved
 * @param reports how many reports of open cycles have a new official in charge
 * @param refusal why it could not be carried out; null unless it is {@link State#FAILED}
 */
public record HandOver(
        UUID id,
        Party from,
        Party to,
        @Nullable UUID responsibility,
        LocalDate on,
        State state,
        String orgPath,
        String plannedBy,
        Instant plannedAt,
        @Nullable Instant carriedOutAt,
        int tasks,
        int responsibilities,
        int reports,
        @Nullable Text refusal) {

    /** Where it stands. */
    public enum State {
        /** Waits for its day. */
        PLANNED,
        DONE,
        CANCELLED,
        /** Its day has come and nothing moved: see the refusal. */
        FAILED
    }

    /** One of the two. */
    public record Party(UUID id, String username, String name, String team, @Nullable String teamEn) {

        /** The unit's name in the reader's language. */
        public String team(Locale locale) {
            return teamEn != null && "en".equals(locale.getLanguage()) ? teamEn : team;
        }
    }

    /** It can still be cancelled. */
    public boolean open() {
        return state == State.PLANNED || state == State.FAILED;
    }
}
