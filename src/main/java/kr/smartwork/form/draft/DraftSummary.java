package kr.smartwork.form.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as a line of a list.
 *
 * @param base number of the published version it was made from, 0 for a new form
 */
public record DraftSummary(
        UUID id, String formCode, String title, String titleEn, int base, String savedBy, Instant savedAt) {}
