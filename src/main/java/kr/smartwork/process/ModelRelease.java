package kr.smartwork.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was released; never changed, only followed by another.
 *
 * @param key process id, and name of the file in {@code bpmn/}
 * @param number counts the releases of this key from 1
 * @param approver name of the second person who let it be released; null for a model that is shipped
 * @param hash SHA-256 of the XML, hexadecimal
 * @param definitionId the engine's id of exactly this release: start instances with it, not with the key
 */
public record ModelRelease(
        String key,
        int number,
        String hash,
        String note,
        String author,
        @Nullable String approver,
        String definitionId,
        Instant releasedAt) {

    /** Enough of the hash to compare by eye. */
    public String shortHash() {
        return hash.substring(0, 10);
    }
}
