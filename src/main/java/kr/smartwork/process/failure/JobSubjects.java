package kr.smartwork.process.failure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the business keys of process instances stand for: cycles, reports, or what facilities told. */
@Component
class JobSubjects {

    private static final String FIND =
            """
            select c.id, c.id as cycle_id, c.title as cycle, '' as facility from cycles c where c.id in (:ids)
            union all
            select r.id, c.id, c.title, f.name from reports r join cycles c on c.id = r.cycle_id
                join facilities f on f.id = r.facility_id where r.id in (:ids)""";

    private final JdbcClient jdbc;

    JobSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an instance is about.
     *
     * @param facility name of the facility; empty for a whole cycle
     */
    record Subject(@Nullable UUID cycleId, String cycle, String facility) {

        static final Subject UNKNOWN = new Subject(null, "", "");

        String words() {
            return facility.isEmpty() ? cycle : cycle + " · " + facility;
        }
    }

    /** By business key; what is neither a cycle nor a report is missing. */
    Map<String, Subject> of(Collection<String> keys) {
        List<byte[]> ids =
                keys.stream().flatMap(key -> uuid(key).stream()).map(Ids::bytes).toList();
        Map<String, Subject> subjects = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(FIND).param("ids", ids).query(row -> {
                subjects.put(
                        Ids.get(row, "id").toString(),
                        new Subject(Ids.get(row, "cycle_id"), row.getString("cycle"), row.getString("facility")));
            });
        }
        return subjects;
    }

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
