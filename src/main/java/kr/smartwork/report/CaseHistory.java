package kr.smartwork.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked, what was sent and what was decided about one report. */
@Component
class CaseHistory {

    private final JdbcClient jdbc;
    private final MarkedQuestions marked;

    CaseHistory(JdbcClient jdbc, MarkedQuestions marked) {
        this.jdbc = jdbc;
        this.marked = marked;
    }

    List<CaseFile.Decision> decisions(UUID reportId) {
        List<CaseFile.Decision> decisions = jdbc.sql(
                        "select * from decisions where report_id = ? order by decided_at, id")
                .param(Ids.bytes(reportId))
                .query((row, n) -> new CaseFile.Decision(
                        Ids.get(row, "id"),
                        DecisionKind.valueOf(row.getString("kind")),
                        row.getInt("version_no"),
                        row.getString("reason"),
                        row.getString("decided_by_name"),
                        row.getString("instead_of"),
                        Times.get(row, "decided_at"),
                        List.of()))
                .list();
        return decisions.stream().anyMatch(CaseHistory::returns) ? marked(reportId, decisions) : decisions;
    }

    /** Only a return marks questions. */
    private List<CaseFile.Decision> marked(UUID reportId, List<CaseFile.Decision> decisions) {
        Map<Integer, List<MarkedQuestion>> byVersion = marked.of(reportId);
        return decisions.stream()
                .map(decision -> returns(decision)
                        ? decision.marking(byVersion.getOrDefault(decision.version(), List.of()))
                        : decision)
                .toList();
    }

    private static boolean returns(CaseFile.Decision decision) {
        return decision.kind() == DecisionKind.RETURNED;
    }

    /** Notices about this report, and those about everything a recipient owes in the cycle. */
    List<CaseFile.Notice> notices(UUID reportId, UUID cycleId) {
        return jdbc.sql(
                        """
                        select x.*, p.name as person_name from (
                            select n.id, n.purpose, n.channel, n.state, n.outcome, n.person_id, n.created_at, n.sent_at
                            from notices n where n.report_id = :report
                            union all
                            select n.id, n.purpose, n.channel, n.state, n.outcome, n.person_id, n.created_at, n.sent_at
                            from notices n join report_recipients rr on rr.person_id = n.person_id
                            where rr.report_id = :report and n.cycle_id = :cycle and n.report_id is null) x
                        join persons p on p.id = x.person_id
                        order by x.created_at, x.id
                        """)
                .param("report", Ids.bytes(reportId))
                .param("cycle", Ids.bytes(cycleId))
                .query((row, n) -> new CaseFile.Notice(
                        Ids.get(row, "id"),
                        row.getString("purpose"),
                        row.getString("channel"),
                        row.getString("state"),
                        row.getString("outcome"),
                        Ids.get(row, "person_id"),
                        row.getString("person_name"),
                        Times.get(row, "created_at"),
                        Times.find(row, "sent_at")))
                .list();
    }

    List<CaseFile.Recipient> recipients(UUID reportId) {
        return jdbc.sql(
                        """
                        select rr.position_no, p.id, p.name, p.mobile, p.mail from report_recipients rr
                        join persons p on p.id = rr.person_id where rr.report_id = ? order by rr.position_no
                        """)
                .param(Ids.bytes(reportId))
                .query((row, n) -> new CaseFile.Recipient(
                        Ids.get(row, "id"),
                        row.getInt("position_no"),
                        row.getString("name"),
                        Masked.phone(row.getString("mobile")),
                        Masked.mail(row.getString("mail"))))
                .list();
    }
}
