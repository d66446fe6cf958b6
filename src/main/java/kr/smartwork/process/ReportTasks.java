package kr.smartwork.process;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of some reports, to have the same done to all of them. Who may do it is checked task by task. */
@Component
public class ReportTasks {

    private final JdbcClient jdbc;

    ReportTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Their ids; what a facility told about itself is not about its report.
     *
     * @param element only those of this step of the model; null for all
     */
    public List<String> open(Collection<UUID> reportIds, @Nullable String element) {
        if (reportIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select t.id from tasks t where t.report_id in (:reports) and t.state = 'OPEN'
                          and t.kind not in ('CONTACT_CHANGE', 'CLOSURE', 'INQUIRY')
                          and (:element is null or t.element = :element)""")
                .param("reports", reportIds.stream().map(Ids::bytes).toList())
                .param("element", element)
                .query(String.class)
                .list();
    }
}
