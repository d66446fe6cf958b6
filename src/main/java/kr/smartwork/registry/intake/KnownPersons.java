package kr.smartwork.registry.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the persons many rows mean, by mobile or, without one, by mail: two statements. */
@Component
class KnownPersons {

    private final JdbcClient jdbc;

    KnownPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who agree in name, mobile and mail; of several the oldest. */
    Map<ContactKey, UUID> load(Collection<ContactKey> keys) {
        Map<ContactKey, UUID> found = new HashMap<>();
        List<String> mobiles = keys.stream()
                .map(ContactKey::mobile)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> mails = keys.stream()
                .filter(key -> key.mobile() == null)
                .map(ContactKey::mail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        add(found, "mobile in (:words)", mobiles);
        add(found, "mobile is null and mail in (:words)", mails);
        found.keySet().retainAll(keys);
        return found;
    }

    private void add(Map<ContactKey, UUID> found, String condition, List<String> words) {
        if (!words.isEmpty()) {
            jdbc.sql("select id, name, mobile, mail from persons where " + condition + " order by id")
                    .param("words", words)
                    .query((ResultSet row) -> put(found, row));
        }
    }

    private static void put(Map<ContactKey, UUID> found, ResultSet row) throws SQLException {
        ContactKey key = new ContactKey(row.getString("name"), row.getString("mobile"), row.getString("mail"));
        found.putIfAbsent(key, Ids.get(row, "id"));
    }
}
