package kr.smartwork.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Ids;

/** A cycle to choose in the outbox's filter. */
record NoticeCycle(UUID id, String title, String programName, String programNameEn) {

    static NoticeCycle read(ResultSet row, int number) throws SQLException {
        return new NoticeCycle(
                Ids.get(row, "id"), row.getString("title"), row.getString("name"), row.getString("name_en"));
    }

    /** Program and title in the reader's language. */
    public String label(Locale locale) {
        return ("en".equals(locale.getLanguage()) ? programNameEn : programName) + " – " + title;
    }
}
