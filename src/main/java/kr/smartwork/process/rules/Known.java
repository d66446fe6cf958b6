package kr.smartwork.process.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model may refer to outside itself.
 *
 * @param activities what service tasks may do
 * @param messages what is ever told to a running process: who waits for anything else waits for ever
 * @param forms codes of the published forms; null where these are not known, such as for a file that brings its own
 */
public record Known(Set<String> activities, Set<String> messages, @Nullable Set<String> forms) {}
