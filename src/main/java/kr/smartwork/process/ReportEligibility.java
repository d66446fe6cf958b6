package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.notice.Eligibility;
import kr.smartwork.notice.NoticeFacts;
import kr.smartwork.notice.PendingNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A notice is still needed while its person owes something in the cycle. One query for a whole batch: the reports with
 * their respondents, of the batch's people and cycles.
 */
@Component
class ReportEligibility implements Eligibility {

    private static final String OWED =
            """
            select rr.person_id, r.cycle_id, r.id, r.facility_name, r.state, coalesce(r.extended_until, r.due_at) as due,
                   c.title, p.name, p.name_en, s.name as official, s.office_phone,
                   (select min(f.office_phone) from staff f where f.org_unit_id = r.org_unit_id) as unit_phone,
                   u.name as unit
            from report_recipients rr
            join reports r on r.id = rr.report_id
            join cycles c on c.id = r.cycle_id
            join programs p on p.id = c.program_id
            join org_units u on u.id = r.org_unit_id
            left join staff s on s.id = r.official_id
            where rr.person_id in (:persons) and rr.cycle_id in (:cycles)
              and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and r.settled_at is null
              and c.state not in ('PUBLISHED', 'CANCELLED')
            order by r.facility_code
            """;

    private final JdbcClient jdbc;

    ReportEligibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID personId, UUID cycleId) {}

    private record Owed(UUID reportId, String state, String facility, NoticeFacts facts) {}

    @Override
    public Map<UUID, NoticeFacts> stillNeeded(Collection<PendingNotice> notices) {
        Map<Key, List<Owed>> owed = owed(notices);
        Map<UUID, NoticeFacts> needed = new HashMap<>();
        for (PendingNotice notice : notices) {
            List<Owed> open = owed.getOrDefault(new Key(notice.personId(), notice.cycleId()), List.of()).stream()
                    .filter(report -> concerns(notice, report))
                    .toList();
            if (!open.isEmpty()) {
                needed.put(notice.id(), facts(open, notice.reason()));
            }
        }
        return needed;
    }

    private static boolean concerns(PendingNotice notice, Owed report) {
        boolean same = notice.reportId() == null || notice.reportId().equals(report.reportId());
        return same && (notice.purpose() != Purpose.RETURN || "RETURNED".equals(report.state()));
    }

    private static NoticeFacts facts(List<Owed> open, @Nullable String reason) {
        NoticeFacts first = open.get(0).facts();
        return new NoticeFacts(
                first.programName(),
                first.programNameEn(),
                first.cycleTitle(),
                first.dueAt(),
                open.stream().map(Owed::facility).toList(),
                reason,
                first.officialName(),
                first.officialPhone());
    }

    private Map<Key, List<Owed>> owed(Collection<PendingNotice> notices) {
        Map<Key, List<Owed>> owed = new LinkedHashMap<>();
        jdbc.sql(OWED)
                .param(
                        "persons",
                        notices.stream()
                                .map(PendingNotice::personId)
                                .distinct()
                                .map(Ids::bytes)
                                .toList())
                .param(
                        "cycles",
                        notices.stream()
                                .map(PendingNotice::cycleId)
                                .distinct()
                                .map(Ids::bytes)
                                .toList())
                .query(row -> {
                    Key key = new Key(Ids.get(row, "person_id"), Ids.get(row, "cycle_id"));
                    owed.computeIfAbsent(key, unused -> new ArrayList<>()).add(owed(row));
                });
        return owed;
    }

    private static Owed owed(ResultSet row) throws SQLException {
        String official = row.getString("official");
        String phone = row.getString("office_phone");
        NoticeFacts facts = new NoticeFacts(
                row.getString("name"),
                row.getString("name_en"),
                row.getString("title"),
                Times.get(row, "due"),
                List.of(),
                null,
                official == null ? row.getString("unit") : official,
                phone == null ? row.getString("unit_phone") : phone);
        return new Owed(Ids.get(row, "id"), row.getString("state"), row.getString("facility_name"), facts);
    }
}
