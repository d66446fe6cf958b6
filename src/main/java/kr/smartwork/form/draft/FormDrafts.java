package kr.smartwork.form.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.Publication;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts. Every edit is stored as a step before the page is told, so that nothing is ever unsaved; undoing and redoing
 * move along the steps. At most one draft of a form.
 */
@Service
public class FormDrafts {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NOTE = 1_000;

    private final DraftRows rows;
    private final Forms forms;
    private final AuditTrail audit;
    private final Clock clock;

    FormDrafts(DraftRows rows, Forms forms, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The drafts, the one changed last first. */
    public List<DraftSummary> all() {
        return rows.all();
    }

    /** The draft; {@link NotFound} if there is none. */
    public FormDraft get(UUID id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** The draft of a form, if there is one. */
    public Optional<DraftSummary> of(String formCode) {
        return rows.all().stream()
                .filter(draft -> draft.formCode().equals(formCode))
                .findFirst();
    }

    /**
     * A draft of a form that is to be.
     *
     * @param json what it begins with; questions keep their keys
     */
    @Transactional
    public UUID create(String title, String json, String editor) {
        UUID id = Ids.next();
        String code = "form-" + id.toString().substring(24);
        DraftForm form = DraftForm.read(json, KeyNumbers.highest(List.of(json)));
        rows.insert(id, code, checkedTitle(title), "", 0, form, editor, clock.instant());
        return id;
    }

    /** The draft of a published form: the one there is, or a new one that begins as the newest version. */
    @Transactional
    public UUID continueFrom(String formCode, String editor) {
        Optional<DraftSummary> there = of(formCode);
        if (there.isPresent()) {
            return there.get().id();
        }
        FormVersion latest = forms.latest(formCode);
        UUID id = Ids.next();
        int highest = KeyNumbers.highest(forms.history(formCode).stream()
                .map(version -> version.schema().json())
                .toList());
        DraftForm form = DraftForm.read(latest.schema().json(), highest);
        rows.insert(id, formCode, latest.title(), latest.titleEn(), latest.number(), form, editor, clock.instant());
        return id;
    }

    /**
     * Changes the draft.
     *
     * @param seen the revision that the editor saw
     * @throws StaleDraft if somebody else has changed it since
     * @throws InvalidInput if what was typed cannot be taken
     */
    @Transactional
    public FormDraft edit(UUID id, int seen, String editor, DraftEdit edit) {
        FormDraft draft = locked(id, seen);
        String before = draft.form().json();
        Text what = edit.apply(draft.form());
        if (!draft.form().same(before)) {
            rows.addStep(draft, what, editor, clock.instant());
        }
        return get(id, draft.form().touched());
    }

    private FormDraft get(UUID id, @Nullable String touched) {
        FormDraft draft = get(id);
        draft.form().touch(touched);
        return draft;
    }

    /** Takes back the last step; nothing happens when there is none. */
    @Transactional
    public FormDraft undo(UUID id, int seen, String editor) {
        rows.moveTo(locked(id, seen), -1, editor, clock.instant());
        return get(id);
    }

    /** Brings back the step that was taken back last; nothing happens when there is none. */
    @Transactional
    public FormDraft redo(UUID id, int seen, String editor) {
        rows.moveTo(locked(id, seen), 1, editor, clock.instant());
        return get(id);
    }

    /** Changes what the form is called. */
    @Transactional
    public FormDraft rename(UUID id, int seen, String editor, String title, String titleEn) {
        FormDraft draft = locked(id, seen);
        rows.rename(draft, checkedTitle(title), CardWriter.clean(titleEn), editor, clock.instant());
        return get(id);
    }

    /**
     * Publishes the draft as the next version of its form; the draft is gone then.
     *
     * @param against the newest version that the publisher has seen it compared with, 0 for none
     * @throws Conflict if a newer one has been published since
     * @throws InvalidInput if the note is missing or the form cannot be published
     */
    @Transactional
    public FormVersion publish(UUID id, int against, String note, String username, String name) {
        rows.lock(id);
        FormDraft draft = get(id);
        String words = CardWriter.clean(note);
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            String code = words.isEmpty() ? "note" : "too-long-note";
            throw InvalidInput.at("note", code, Text.of("builder.error." + code, LONGEST_NOTE));
        }
        if (!new DraftCheck(draft.form()).findings().isEmpty()) {
            throw InvalidInput.at("", "findings", Text.of("builder.error.findings"));
        }
        if (forms.newest(draft.formCode()).map(FormVersion::number).orElse(0) != against) {
            throw new Conflict("newer-version", Text.of("builder.error.newer"));
        }
        String json = draft.form().named(draft.formCode()).json();
        FormVersion version =
                forms.publish(new Publication(draft.formCode(), json, draft.title(), draft.titleEn(), words, name));
        String detail = "version " + version.number();
        audit.record(new AuditEvent(username, "forms.publish", "form", draft.formCode(), detail));
        rows.delete(id);
        return version;
    }

    /** Throws the draft away. What is published stays. */
    @Transactional
    public void discard(UUID id) {
        rows.delete(id);
    }

    private FormDraft locked(UUID id, int seen) {
        int revision = rows.lock(id);
        FormDraft draft = get(id);
        if (revision != seen) {
            throw new StaleDraft(draft.savedBy(), draft.savedAt());
        }
        return draft;
    }

    private static String checkedTitle(String title) {
        String clean = CardWriter.clean(title);
        if (clean.isEmpty()) {
            throw InvalidInput.at("title", "required", Text.of("builder.error.title"));
        }
        if (clean.length() > LONGEST_TITLE) {
            throw InvalidInput.at(
                    "title", "too-long", Text.of("builder.error.too-long", LONGEST_TITLE, clean.length()));
        }
        return clean;
    }
}
