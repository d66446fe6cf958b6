package kr.smartwork.form.draft;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it stands.
 *
 * @param titleEn empty when there is none
 * @param revision counts every change, undoing and redoing too
 * @param base number of the published version it was made from, 0 for a new form
 * @param savedBy name of who changed it last
 * @param undo what undoing would take back, or null
 * @param redo what redoing would bring back, or null
 */
public record FormDraft(
        UUID id,
        String formCode,
        String title,
        String titleEn,
        int revision,
        int base,
        String savedBy,
        Instant savedAt,
        DraftForm form,
        @Nullable Text undo,
        @Nullable Text redo) {}
