package kr.smartwork.modeling.builder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.DraftCheck;
import kr.smartwork.form.draft.DraftEdit;
import kr.smartwork.form.draft.DraftEdits;
import kr.smartwork.form.draft.DraftForm;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what the editor's page sends, and puts together what it shows. */
@Component
class Editor {

    private final FormDrafts drafts;
    private final Forms forms;
    private final RuleWords words;
    private final Clock clock;

    Editor(FormDrafts drafts, Forms forms, RuleWords words, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    /** The open card as it was typed; null when none was open or it is gone. */
    @Nullable
    Card typed(FormDraft draft, Parameters sent) {
        DraftForm form = draft.form();
        return form.card(sent.get("card"))
                .map(stored -> new CardForm(sent, stored, Action.parse(sent.get("do"))).read(form.questions(), words))
                .orElse(null);
    }

    /** Saves the open card, then does what the button asks for. */
    FormDraft edit(UUID id, String editor, Parameters sent, @Nullable Card typed) {
        Action action = Action.parse(sent.get("do"));
        FormDraft draft = drafts.get(id);
        int revision = sent.number("revision");
        if (typed != null) {
            draft = drafts.edit(id, revision, editor, DraftEdits.set(typed));
            revision = draft.revision();
        }
        if (sent.has("title")) {
            draft = rename(draft, revision, editor, sent);
            revision = draft.revision();
        }
        if (action.is("undo")) {
            return drafts.undo(id, revision, editor);
        }
        if (action.is("redo")) {
            return drafts.redo(id, revision, editor);
        }
        DraftEdit edit = action.edit(sent.get("card").isEmpty() ? null : sent.get("card"))
                .orElse(null);
        return edit == null ? draft : drafts.edit(id, revision, editor, edit);
    }

    private FormDraft rename(FormDraft draft, int revision, String editor, Parameters sent) {
        boolean same = sent.get("title").strip().equals(draft.title())
                && sent.get("titleEn").strip().equals(draft.titleEn());
        return same ? draft : drafts.rename(draft.id(), revision, editor, sent.get("title"), sent.get("titleEn"));
    }

    /** The editor with a card of the draft open, or none. */
    EditorView view(FormDraft draft, @Nullable String open, String changed, Locale locale) {
        Card card = open == null ? null : draft.form().card(open).orElse(null);
        return view(draft, card, List.of(), changed, locale);
    }

    /** The editor with a card open as it was typed. */
    EditorView view(FormDraft draft, @Nullable Card card, List<FieldError> errors, String changed, Locale locale) {
        DraftForm form = draft.form();
        PickLists picks = card == null ? null : new PickLists(card, form.questions(), form.order(), words, locale);
        return new EditorView(
                draft, form.lines(), card, errors, new DraftCheck(form).findings(), picks, former(draft), changed);
    }

    private List<Pick> former(FormDraft draft) {
        if (draft.base() == 0) {
            return List.of();
        }
        List<String> kept = draft.form().questions().all().stream()
                .map(question -> question.key())
                .toList();
        return forms.latest(draft.formCode()).schema().fields().stream()
                .filter(field -> !kept.contains(field.key()))
                .map(field -> new Pick(field.key(), field.label()))
                .toList();
    }

    /** The form as far as it can be shown, with what was typed into the preview; null when there is nothing to show. */
    @Nullable
    FilledForm preview(FormDraft draft, Map<String, String[]> typed) {
        FormSchema schema = new DraftCheck(draft.form()).shown();
        if (schema == null) {
            return null;
        }
        Map<String, Object> answers = schema.typed(typed);
        answers.keySet().retainAll(schema.fields().stream().map(FormField::key).toList());
        return schema.filled(answers, List.of(), FormContext.on(LocalDate.now(clock)));
    }
}
