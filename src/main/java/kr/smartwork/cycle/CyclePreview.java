package kr.smartwork.cycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What opening a cycle would do.
 *
 * @param expected facilities that would owe a report
 * @param unreachable those of them without any contact that can be reached, by code
 * @param messages the rounds of messages, in order
 */
public record CyclePreview(int expected, List<Audience.Member> unreachable, List<Round> messages) {

    public CyclePreview {
        unreachable = List.copyOf(unreachable);
        messages = List.copyOf(messages);
    }

    /**
     * One round of messages.
     *
     * @param reminder false for the invitation
     * @param at null for as soon as the cycle opens
     * @param people who would get it; a reminder leaves out whoever has answered by then, so it is the most there can be
     */
    public record Round(boolean reminder, @Nullable Instant at, int people) {}
}
