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
import kr.smartwork.report.ReportState;
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

    private static final String ASKED =
            """
            select rr.person_id, r.cycle_id, r.id, r.facility_name, r.state, r.settled_at, coalesce(r.extended_until, r.due_at) as due,
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
              and c.state <> 'CANCELLED'
            order by r.facility_code
            """;

    private final JdbcClient jdbc;
    private final ReceiptCopies copies;
    private final ReturnedQuestions returned;

    ReportEligibility(JdbcClient jdbc, ReceiptCopies copies, ReturnedQuestions returned) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.returned = returned;
    }

    private record Key(UUID personId, UUID cycleId) {}

    private record Asked(UUID reportId, ReportState state, boolean settled, String facility, NoticeFacts facts) {

        boolean owed() {
            return state.withRespondent() && !settled;
        }
    }

    @Override
    public Map<UUID, NoticeFacts> stillNeeded(Collection<PendingNotice> notices) {
        Map<Key, List<Asked>> asked = asked(notices);
        Map<UUID, NoticeFacts.Copy> copied = new HashMap<>(copies.of(notices));
        copied.putAll(returned.of(notices));
        Map<UUID, NoticeFacts> needed = new HashMap<>();
        for (PendingNotice notice : notices) {
            List<Asked> concerned = asked.getOrDefault(new Key(notice.personId(), notice.cycleId()), List.of()).stream()
                    .filter(report -> concerns(notice, report))
                    .toList();
            if (!concerned.isEmpty()) {
                NoticeFacts facts = facts(concerned, notice.reason());
                needed.put(notice.id(), facts.with(copied.getOrDefault(notice.id(), NoticeFacts.Copy.NONE)));
            }
        }
        return needed;
    }

    /** A receipt tells of what was answered; everything else stops when nothing is owed any more. */
    private static boolean concerns(PendingNotice notice, Asked report) {
        if (notice.reportId() != null && !notice.reportId().equals(report.reportId())) {
            return false;
        }
        return switch (notice.purpose()) {
            case RECEIPT_BY_PHONE, RECEIPT_COPY, CONTACT_CORRECTED, MESSAGE -> true;
            case RETURN -> report.owed() && report.state() == ReportState.RETURNED;
            case INVITATION, REMINDER, EXTENSION -> report.owed();
            case STAFF_DIGEST, STAFF_ALARM -> false;
        };
    }

    private static NoticeFacts facts(List<Asked> open, @Nullable String reason) {
        NoticeFacts first = open.get(0).facts();
        return new NoticeFacts(
                first.programName(),
                first.programNameEn(),
                first.cycleTitle(),
                first.dueAt(),
                open.stream().map(Asked::facility).toList(),
                reason,
                first.officialName(),
                first.officialPhone());
    }

    private Map<Key, List<Asked>> asked(Collection<PendingNotice> notices) {
        Map<Key, List<Asked>> asked = new LinkedHashMap<>();
        jdbc.sql(ASKED)
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
                    asked.computeIfAbsent(key, unused -> new ArrayList<>()).add(asked(row));
                });
        return asked;
    }

    private static Asked asked(ResultSet row) throws SQLException {
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
        return new Asked(
                Ids.get(row, "id"),
                ReportState.valueOf(row.getString("state")),
                row.getTimestamp("settled_at") != null,
                row.getString("facility_name"),
                facts);
    }
}
