package kr.smartwork.modeling.builder;

import java.util.Locale;
import java.util.Optional;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.DraftEdit;
import kr.smartwork.form.draft.DraftEdits;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the editor asks for besides saving the open card, such as {@code add:NUMBER} or {@code up:Field_3}.
 *
 * @param name {@code ""} for saving alone
 * @param what a card, a type, or a row, as the action needs
 * @param more a second card, for dropping
 */
record Action(String name, String what, String more) {

    static Action parse(String text) {
        String[] parts = text.split(":", 3);
        return new Action(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** A row of the open card is to go, such as {@code drop:check.2}. */
    boolean drops(String row) {
        return name.equals("drop") && what.equals(row);
    }

    /** The edit of the form's structure; empty for anything else. */
    Optional<DraftEdit> edit(@Nullable String open) {
        return switch (name) {
            case "add" -> type().map(type -> DraftEdits.add(type, open));
            case "up" -> Optional.of(DraftEdits.move(what, true));
            case "down" -> Optional.of(DraftEdits.move(what, false));
            case "copy" -> Optional.of(DraftEdits.duplicate(what));
            case "delete" -> Optional.of(DraftEdits.remove(what));
            case "place" -> Optional.of(DraftEdits.place(what, more.isEmpty() ? null : more));
            default -> Optional.empty();
        };
    }

    private Optional<CardType> type() {
        try {
            return Optional.of(CardType.valueOf(what.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
