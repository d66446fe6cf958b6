package kr.smartwork.modeling.builder;

import java.util.Arrays;
import java.util.List;
import kr.smartwork.form.draft.CalculationKind;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.CardLine;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.Finding;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.TextPattern;
import kr.smartwork.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows.
 *
 * @param card the open card, as stored or as typed; null when none is open
 * @param errors what is wrong with what was typed into it
 * @param former questions of the published version that the draft has no more
 * @param changed the name of the input that was changed last; its part of the card stays open
 */
public record EditorView(
        FormDraft draft,
        List<CardLine> lines,
        @Nullable Card card,
        List<FieldError> errors,
        List<Finding> findings,
        @Nullable PickLists picks,
        List<Pick> former,
        String changed) {

    public EditorView {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
        findings = List.copyOf(findings);
        former = List.copyOf(former);
    }

    /** The kinds of cards, in the order of the menu. */
    public List<CardType> types() {
        return Arrays.asList(CardType.values());
    }

    /** What a column can be. */
    public List<CardType> columnTypes() {
        return Arrays.stream(CardType.values())
                .filter(CardType.COLUMNS::contains)
                .toList();
    }

    /** How a value can be computed. */
    public List<CalculationKind> calculations() {
        return Arrays.asList(CalculationKind.values());
    }

    /** The patterns of short texts. */
    public List<TextPattern> patterns() {
        return Arrays.asList(TextPattern.values());
    }

    /** The line is the open card. */
    public boolean opens(CardLine line) {
        return card != null && card.id().equals(line.id());
    }

    /** What has to be corrected about a card. */
    public List<Finding> findings(String id) {
        return findings.stream().filter(finding -> id.equals(finding.card())).toList();
    }

    /** What a card is called in the list of findings. */
    public String label(@Nullable String id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .map(line -> (line.number() > 0 ? line.number() + ". " : "") + line.label())
                .findFirst()
                .orElse("");
    }

    /** What is wrong with an input, or null. */
    public @Nullable FieldError error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** A part of the card is shown unfolded: something in it was just changed or is wrong. */
    public boolean unfolds(String... names) {
        return Arrays.stream(names)
                .anyMatch(name -> changed.startsWith(name)
                        || errors.stream().anyMatch(error -> error.field().startsWith(name)));
    }

    /** The open card has one of these settings. */
    public boolean set(String... names) {
        return card != null
                && Arrays.stream(names).anyMatch(name -> !card.value(name).isEmpty());
    }
}
