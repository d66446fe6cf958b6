package kr.smartwork.form.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code form_drafts} and {@code form_draft_steps}; a draft points at the step that it is at. */
@Repository
class DraftRows {

    private static final int MOST_STEPS = 100;
    private static final int LONGEST_WORDS = 200;

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DraftSummary> all() {
        return jdbc.sql(
                        """
                        select id, form_code, title, title_en, base_number, saved_by, saved_at
                        from form_drafts order by saved_at desc, id desc""")
                .query((row, i) -> new DraftSummary(
                        Ids.get(row, "id"),
                        row.getString("form_code"),
                        row.getString("title"),
                        row.getString("title_en"),
                        row.getInt("base_number"),
                        row.getString("saved_by"),
                        Times.get(row, "saved_at")))
                .list();
    }

    /** The draft with the step it is at; what a step did is undone by going below it. */
    Optional<FormDraft> find(UUID id) {
        return jdbc.sql(
                        """
                        select d.*, here.schema_json, here.what_key as undo_key, here.what_label as undo_label,
                               later.what_key as redo_key, later.what_label as redo_label,
                               (select min(step_no) from form_draft_steps where draft_id = d.id) as first_step
                        from form_drafts d
                        join form_draft_steps here on here.draft_id = d.id and here.step_no = d.step_no
                        left join form_draft_steps later on later.draft_id = d.id and later.step_no = d.step_no + 1
                        where d.id = ?""")
                .param(Ids.bytes(id))
                .query((row, i) -> draft(row))
                .optional();
    }

    private static FormDraft draft(ResultSet row) throws SQLException {
        boolean first = row.getInt("step_no") == row.getInt("first_step");
        return new FormDraft(
                Ids.get(row, "id"),
                row.getString("form_code"),
                row.getString("title"),
                row.getString("title_en"),
                row.getInt("revision"),
                row.getInt("base_number"),
                row.getString("saved_by"),
                Times.get(row, "saved_at"),
                DraftForm.read(row.getString("schema_json"), row.getInt("last_number")),
                first ? null : what(row, "undo"),
                what(row, "redo"));
    }

    private static @Nullable Text what(ResultSet row, String direction) throws SQLException {
        String key = row.getString(direction + "_key");
        return key == null ? null : Text.of(key, row.getString(direction + "_label"));
    }

    /** The revision; keeps a second editor waiting until the transaction ends. */
    int lock(UUID id) {
        return jdbc.sql("select revision from form_drafts where id = ? for update")
                .param(Ids.bytes(id))
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(
            UUID id, String code, String title, String titleEn, int base, DraftForm form, String editor, Instant now) {
        jdbc.sql(
                        """
                        insert into form_drafts (id, form_code, title, title_en, revision, step_no, base_number,
                                                 last_number, saved_by, saved_at)
                        values (?, ?, ?, ?, 1, 1, ?, ?, ?, ?)""")
                .params(Ids.bytes(id), code, title, titleEn, base, form.lastNumber(), editor, Times.timestamp(now))
                .update();
        insertStep(id, 1, form.json(), Text.of("builder.did.begin"));
    }

    /** A new step after the one the draft is at; what was undone is gone then. */
    void addStep(FormDraft draft, Text what, String editor, Instant now) {
        byte[] id = Ids.bytes(draft.id());
        int next = stepOf(draft.id()) + 1;
        jdbc.sql("delete from form_draft_steps where draft_id = ? and (step_no >= ? or step_no <= ?)")
                .params(id, next, next - MOST_STEPS)
                .update();
        insertStep(draft.id(), next, draft.form().json(), what);
        jdbc.sql("update form_drafts set last_number = ? where id = ?")
                .params(draft.form().lastNumber(), id)
                .update();
        save(draft.id(), next, editor, now);
    }

    private void insertStep(UUID draft, int number, String json, Text what) {
        String label = what.args().isEmpty() ? "" : what.args().get(0).toString();
        jdbc.sql(
                        """
                        insert into form_draft_steps (draft_id, step_no, schema_json, what_key, what_label)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(draft),
                        number,
                        json,
                        what.key(),
                        label.length() > LONGEST_WORDS ? label.substring(0, LONGEST_WORDS) : label)
                .update();
    }

    /** Along the steps that there are. */
    void moveTo(FormDraft draft, int by, String editor, Instant now) {
        int target = stepOf(draft.id()) + by;
        boolean there = jdbc.sql("select count(*) from form_draft_steps where draft_id = ? and step_no = ?")
                        .params(Ids.bytes(draft.id()), target)
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            save(draft.id(), target, editor, now);
        }
    }

    private int stepOf(UUID id) {
        return jdbc.sql("select step_no from form_drafts where id = ?")
                .param(Ids.bytes(id))
                .query(Integer.class)
                .single();
    }

    private void save(UUID id, int step, String editor, Instant now) {
        jdbc.sql(
                        """
                        update form_drafts set step_no = ?, revision = revision + 1, saved_by = ?, saved_at = ?
                        where id = ?""")
                .params(step, editor, Times.timestamp(now), Ids.bytes(id))
                .update();
    }

    void rename(FormDraft draft, String title, String titleEn, String editor, Instant now) {
        jdbc.sql("update form_drafts set title = ?, title_en = ? where id = ?")
                .params(title, titleEn, Ids.bytes(draft.id()))
                .update();
        save(draft.id(), stepOf(draft.id()), editor, now);
    }

    void delete(UUID id) {
        jdbc.sql("delete from form_draft_steps where draft_id = ?")
                .param(Ids.bytes(id))
                .update();
        jdbc.sql("delete from form_drafts where id = ?").param(Ids.bytes(id)).update();
    }
}
