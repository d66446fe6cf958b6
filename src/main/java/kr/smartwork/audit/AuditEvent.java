package kr.smartwork.audit;

import org.jspecify.annotations.Nullable;

/**
 * What happened. Holds no personal values: whatever is written here can never be destroyed.
 *
 * @param actor user name of who did it
 * @param action what was done, such as {@code facilities.import}
 * @param objectKind what it was done to, such as {@code file}
 * @param objectId the id, code or digest of that
 * @param detail counts and references, at most 500 characters
 */
public record AuditEvent(String actor, String action, String objectKind, String objectId, @Nullable String detail) {}
