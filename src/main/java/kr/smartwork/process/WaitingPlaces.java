package kr.smartwork.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the reports at one element come from: by district and by cycle, those of the reader's units only. */
@Repository
public class WaitingPlaces {

    private static final String BY_DISTRICT =
            """
            select g.*, u.name_en from (
                select r.district_code as code, min(r.district_name) as name, count(*) as waiting, min(p.since) as oldest
                from report_positions p join reports r on r.id = p.report_id
                where p.cycle_id in (:cycles) and p.element = :element and %s
                group by r.district_code) g
            left join org_units u on u.code = g.code
            order by g.waiting desc, g.name, g.code""";

    private static final String BY_CYCLE =
            """
            select p.cycle_id, count(*) as waiting, min(p.since) as oldest
            from report_positions p
            where p.cycle_id in (:cycles) and p.element = :element and %s
            group by p.cycle_id""";

    /** Not exists, for which a server reads all positions: so it ends at the first report that is found. */
    private static final String WITH_REPORTS =
            """
            select c.id from cycles c where c.id in (:cycles)
              and (select 1 from report_positions p where p.cycle_id = c.id and %s limit 1) = 1""";

    private final JdbcClient jdbc;

    WaitingPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reports of a district.
     *
     * @param oldest since when the one that came first waits
     */
    public record InDistrict(String code, String name, @Nullable String nameEn, long count, Instant oldest) {

        /** The name in the reader's language, Korean where there is no other. */
        public String name(Locale locale) {
            return nameEn == null || !"en".equals(locale.getLanguage()) ? name : nameEn;
        }
    }

    /** Reports of a cycle. */
    public record InCycle(UUID cycleId, long count, Instant oldest) {}

    /** Most first. */
    public List<InDistrict> districts(Collection<UUID> cycleIds, String element, List<String> orgPaths) {
        if (cycleIds.isEmpty()) {
            return List.of();
        }
        OrgPaths units = new OrgPaths(orgPaths);
        return jdbc.sql(BY_DISTRICT.formatted(units.below("p.org_path")))
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).toList())
                .param("element", element)
                .query((row, n) -> new InDistrict(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getLong("waiting"),
                        Times.get(row, "oldest")))
                .list();
    }

    /** Those of these cycles that have reports there. */
    public List<InCycle> cycles(Collection<UUID> cycleIds, String element, List<String> orgPaths) {
        if (cycleIds.isEmpty()) {
            return List.of();
        }
        OrgPaths units = new OrgPaths(orgPaths);
        return jdbc.sql(BY_CYCLE.formatted(units.below("p.org_path")))
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).toList())
                .param("element", element)
                .query((row, n) ->
                        new InCycle(Ids.get(row, "cycle_id"), row.getLong("waiting"), Times.get(row, "oldest")))
                .list();
    }

    /** Those of these cycles that have reports of these units anywhere. */
    public Set<UUID> withReports(Collection<UUID> cycleIds, List<String> orgPaths) {
        if (cycleIds.isEmpty()) {
            return Set.of();
        }
        OrgPaths units = new OrgPaths(orgPaths);
        return jdbc.sql(WITH_REPORTS.formatted(units.below("p.org_path")))
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).toList())
                .query((row, n) -> Ids.get(row, "id"))
                .set();
    }
}
