package kr.smartwork.form.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.TestDatabase;
import kr.smartwork.audit.TestAudit;
import kr.smartwork.form.Forms;
import kr.smartwork.form.TestForms;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every edit is a step that is stored at once; two editors never overwrite each other unawares. */
class FormDraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:42:00Z");
    private static final String FORM =
            "{\"components\":[{\"type\":\"number\",\"key\":\"q7\",\"id\":\"A\",\"label\":\"가\"}]}";

    private static FormDrafts drafts(TestDatabase database) {
        Forms forms = TestForms.on(database.jdbc());
        return new FormDrafts(
                new DraftRows(database.jdbc()),
                forms,
                TestAudit.on(database.jdbc(), Clock.systemUTC()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void edits_are_undone_and_redone_until_another_edit(TestDatabase database) {
        database.clear();
        FormDrafts drafts = drafts(database);
        UUID id = drafts.create("일일 조사", DraftForm.blank().json(), "김설계");
        FormDraft draft = drafts.edit(id, 1, "김설계", DraftEdits.add(CardType.NUMBER, null));
        draft = drafts.edit(id, draft.revision(), "김설계", DraftEdits.add(CardType.TEXT, null));
        assertThat(types(draft)).containsExactly(CardType.NUMBER, CardType.TEXT);

        draft = drafts.undo(id, draft.revision(), "김설계");
        draft = drafts.undo(id, draft.revision(), "김설계");
        assertThat(types(draft)).isEmpty();
        assertThat(draft.undo()).isNull();
        assertThat(Objects.requireNonNull(draft.redo()).key()).isEqualTo("builder.did.add");

        draft = drafts.undo(id, draft.revision(), "김설계");
        draft = drafts.redo(id, draft.revision(), "김설계");
        assertThat(types(draft)).containsExactly(CardType.NUMBER);
        draft = drafts.edit(id, draft.revision(), "김설계", DraftEdits.add(CardType.DATE, null));
        assertThat(types(draft)).containsExactlyInAnyOrder(CardType.NUMBER, CardType.DATE);
        assertThat(draft.redo()).isNull();
        assertThat(draft.form().questions().keys()).containsExactlyInAnyOrder("q1", "q3");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_last_hundred_steps_are_kept(TestDatabase database) {
        database.clear();
        FormDrafts drafts = drafts(database);
        UUID id = drafts.create("일일 조사", DraftForm.blank().json(), "김설계");
        FormDraft draft = drafts.get(id);
        for (int i = 0; i < 120; i++) {
            draft = drafts.edit(id, draft.revision(), "김설계", DraftEdits.add(CardType.NUMBER, null));
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from form_draft_steps")
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
        int undone = 0;
        while (draft.undo() != null) {
            draft = drafts.undo(id, draft.revision(), "김설계");
            undone++;
        }
        assertThat(undone).isEqualTo(99);
        assertThat(draft.form().lines()).hasSize(21);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_second_editor_is_told_who_saved_when_and_changes_nothing(TestDatabase database) {
        database.clear();
        FormDrafts drafts = drafts(database);
        UUID id = drafts.create("일일 조사", DraftForm.blank().json(), "김설계");
        drafts.edit(id, 1, "이설계", DraftEdits.add(CardType.NUMBER, null));

        assertThatThrownBy(() -> drafts.edit(id, 1, "김설계", DraftEdits.add(CardType.TEXT, null)))
                .isInstanceOfSatisfying(StaleDraft.class, stale -> {
                    assertThat(stale.savedBy()).isEqualTo("이설계");
                    assertThat(stale.savedAt()).isEqualTo(NOW);
                });
        assertThatThrownBy(() -> drafts.undo(id, 1, "김설계")).isInstanceOf(StaleDraft.class);
        assertThat(types(drafts.get(id))).containsExactly(CardType.NUMBER);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_edit_that_is_refused_or_changes_nothing_leaves_no_step(TestDatabase database) {
        database.clear();
        FormDrafts drafts = drafts(database);
        UUID id = drafts.create("일일 조사", FORM, "김설계");
        Card card = drafts.get(id).form().card("A").orElseThrow();

        assertThat(drafts.edit(id, 1, "김설계", DraftEdits.set(card)).revision()).isEqualTo(1);
        Card wrong = new Card(
                "A", card.type(), java.util.Map.of("label", "가", "min", "x"), List.of(), List.of(), Rules.NONE);
        assertThatThrownBy(() -> drafts.edit(id, 1, "김설계", DraftEdits.set(wrong)))
                .isInstanceOf(InvalidInput.class);
        assertThat(drafts.get(id).revision()).isEqualTo(1);
        assertThat(drafts.get(id).undo()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_form_has_one_draft_that_begins_as_its_newest_version(TestDatabase database) {
        database.clear();
        FormDrafts drafts = drafts(database);
        Forms forms = TestForms.on(database.jdbc());
        forms.publish("daily", FORM.replace("q7", "q9"), "일일", "Daily");
        forms.publish("daily", FORM, "일일", "Daily");

        UUID id = drafts.continueFrom("daily", "김설계");
        assertThat(drafts.continueFrom("daily", "이설계")).isEqualTo(id);
        FormDraft draft = drafts.edit(id, 1, "김설계", DraftEdits.add(CardType.TEXT, "A"));
        assertThat(draft.base()).isEqualTo(2);
        assertThat(draft.title()).isEqualTo("일일");
        assertThat(draft.form().questions().keys()).containsExactly("q7", "q10");

        drafts.discard(id);
        assertThatThrownBy(() -> drafts.get(id)).isInstanceOf(NotFound.class);
        assertThat(forms.latest("daily").number()).isEqualTo(2);
    }

    private static List<CardType> types(FormDraft draft) {
        return draft.form().lines().stream().map(CardLine::type).toList();
    }
}
