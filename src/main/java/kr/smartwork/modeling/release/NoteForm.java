package kr.smartwork.modeling.release;

import org.jspecify.annotations.Nullable;

/**
 * A request as it was typed.
 *
 * @param revision of the draft as it was shown
 * @param from number of the old release that is wanted anew; null for the draft
 */
record NoteForm(@Nullable String note, @Nullable Integer revision, @Nullable Integer from) {

    static NoteForm empty(@Nullable Integer from) {
        return new NoteForm("", null, from);
    }

    String typed() {
        return note == null ? "" : note;
    }
}
