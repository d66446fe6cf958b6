package kr.smartwork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What changes hands on a day: everything, or what hangs on one responsibility; as conditions of statements.
 *
 * @param type facility type of the one responsibility; null for all types
 */
record Desk(
        UUID from,
        UUID to,
        LocalDate day,
        @Nullable UUID responsibility,
        @Nullable String orgPath,
        @Nullable String type) {

    static Desk whole(UUID from, UUID to, LocalDate day) {
        return new Desk(from, to, day, null, null, null);
    }

    /** On open tasks {@code t}. */
    String tasks() {
        return "t.assignee_id = :from and t.state = 'OPEN'" + below("t");
    }

    /** On reports {@code r} of cycles that have not ended. */
    String reports() {
        return "r.official_id = :from and r.cycle_id in (:cycles)" + below("r");
    }

    /** On responsibilities {@code r}. */
    String responsibilities() {
        return "r.staff_id = :from and (r.valid_to is null or r.valid_to > :day)"
                + (responsibility == null ? "" : " and r.id = :responsibility");
    }

    private String below(String alias) {
        return (orgPath == null ? "" : " and " + alias + ".org_path like :below")
                + (type == null ? "" : " and " + alias + ".facility_type = :type");
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("from", Ids.bytes(from));
        params.put("to", Ids.bytes(to));
        params.put("day", day);
        if (responsibility != null) {
            params.put("responsibility", Ids.bytes(responsibility));
        }
        if (orgPath != null) {
            params.put("below", OrgPaths.literal(orgPath) + "%");
        }
        if (type != null) {
            params.put("type", type);
        }
        return params;
    }
}
