package kr.smartwork.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox shows it: to a respondent, who is masked, about a cycle, or to a member of staff.
 *
 * @param personId the respondent; null for staff, as are the cycle and its program
 * @param outcome word of {@code notice.outcome.*}, or null before the first try
 * @param doubtful it may have arrived twice
 */
record NoticeRow(
        UUID id,
        @Nullable UUID personId,
        String purpose,
        int ordinal,
        String state,
        @Nullable String outcome,
        @Nullable String outcomeDetail,
        boolean doubtful,
        int tries,
        Instant createdAt,
        Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable UUID cycleId,
        @Nullable String cycleTitle,
        @Nullable String programName,
        @Nullable String programNameEn,
        MaskedPerson recipient) {

    static final String COLUMNS =
            """
            n.id, n.person_id, n.purpose, n.ordinal, n.state, n.outcome, n.outcome_detail, n.doubtful, n.tries, n.created_at,
            n.next_try_at, n.sent_at, n.cycle_id, c.title, g.name as program_name, g.name_en as program_name_en,
            p.name as person_name, p.mobile, p.mail, s.name as staff_name, s.mail as staff_mail""";

    static NoticeRow read(ResultSet row, int number) throws SQLException {
        return new NoticeRow(
                Ids.get(row, "id"),
                Ids.find(row, "person_id"),
                row.getString("purpose"),
                row.getInt("ordinal"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("outcome_detail"),
                row.getBoolean("doubtful"),
                row.getInt("tries"),
                Times.get(row, "created_at"),
                Times.get(row, "next_try_at"),
                Times.find(row, "sent_at"),
                Ids.find(row, "cycle_id"),
                row.getString("title"),
                row.getString("program_name"),
                row.getString("program_name_en"),
                recipient(row));
    }

    /** Colleagues know each other's names. */
    private static MaskedPerson recipient(ResultSet row) throws SQLException {
        String staff = row.getString("staff_name");
        return staff == null
                ? MaskedPerson.of(row.getString("person_name"), row.getString("mobile"), row.getString("mail"))
                : new MaskedPerson(staff, null, MaskedPerson.mail(row.getString("staff_mail")));
    }

    /** Whether it goes to a colleague. */
    public boolean toStaff() {
        return personId == null;
    }

    /** The program in the reader's language. */
    public @Nullable String program(Locale locale) {
        return "en".equals(locale.getLanguage()) ? programNameEn : programName;
    }

    /** How the state looks beside its words. */
    public String tone() {
        return switch (state) {
            case "ACCEPTED" -> "ok";
            case "DEAD" -> "danger";
            case "FAILED", "UNKNOWN" -> "attention";
            case "CANCELLED" -> "off";
            default -> "neutral";
        };
    }

    boolean dead() {
        return state.equals("DEAD");
    }
}
