package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open tasks everybody holds, by unit and type of facility. */
@Component
public class OpenWork {

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open tasks of somebody at a unit about one type of facility. */
    public record Held(UUID staffId, String orgPath, @Nullable String type, int tasks) {}

    /** At or below these units, in one statement. Whether the reader may see them is the caller's check. */
    public List<Held> at(List<String> paths) {
        OrgPaths own = new OrgPaths(paths);
        return jdbc.sql("select t.assignee_id, t.org_path, t.facility_type, count(*) number_of from tasks t"
                        + " where t.state = 'OPEN' and t.assignee_id is not null and " + own.below("t.org_path")
                        + " group by t.assignee_id, t.org_path, t.facility_type")
                .params(own.params())
                .query((row, n) -> new Held(
                        Ids.get(row, "assignee_id"),
                        row.getString("org_path"),
                        row.getString("facility_type"),
                        row.getInt("number_of")))
                .list();
    }

    /** What of it a responsibility is about: the tasks that move when it is handed over. */
    public static int of(List<Held> held, @Nullable UUID staffId, String orgPath, @Nullable String type) {
        return held.stream()
                .filter(one -> one.staffId().equals(staffId)
                        && one.orgPath().startsWith(orgPath)
                        && (type == null || type.equals(one.type())))
                .mapToInt(Held::tasks)
                .sum();
    }
}
