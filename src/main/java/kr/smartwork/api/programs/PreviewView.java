package kr.smartwork.api.programs;

import java.time.OffsetDateTime;
import java.util.List;
import kr.smartwork.api.Moments;
import kr.smartwork.cycle.Audience;
import kr.smartwork.cycle.CyclePreview;
import org.jspecify.annotations.Nullable;

/** Who would get what, when. */
record PreviewView(int expected, List<Blocker> unreachable, List<Round> notices) {

    /** A facility that no message would reach. */
    record Blocker(String code, String name) {

        static Blocker of(Audience.Member member) {
            return new Blocker(member.code(), member.name());
        }
    }

    /**
     * A round of messages.
     *
     * @param purpose {@code INVITATION} or {@code REMINDER}
     * @param at null for as soon as the cycle opens
     * @param recipients people who would get it at most
     */
    record Round(String purpose, @Nullable OffsetDateTime at, int recipients) {

        static Round of(CyclePreview.Round round) {
            return new Round(round.reminder() ? "REMINDER" : "INVITATION", Moments.of(round.at()), round.people());
        }
    }

    static PreviewView of(CyclePreview preview) {
        return new PreviewView(
                preview.expected(),
                preview.unreachable().stream().map(Blocker::of).toList(),
                preview.messages().stream().map(Round::of).toList());
    }
}
