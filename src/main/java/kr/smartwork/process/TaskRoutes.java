package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads why tasks went elsewhere; most did not, and are missing from the answer. */
@Component
public class TaskRoutes {

    private final JdbcClient jdbc;

    TaskRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the tasks' ids. Whether the reader sees them is the caller's check. */
    public Map<String, TaskRoute> of(Collection<String> taskIds) {
        Map<String, TaskRoute> routes = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql(
                            """
                            select t.id, t.route, s.name from tasks t left join staff s on s.id = t.routed_from
                            where t.id in (:ids) and t.route is not null""")
                    .param("ids", taskIds)
                    .query(row -> {
                        TaskRoute.Why why = TaskRoute.Why.valueOf(row.getString("route"));
                        routes.put(row.getString("id"), new TaskRoute(why, row.getString("name")));
                    });
        }
        return routes;
    }
}
