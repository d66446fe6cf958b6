package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of staff, for showing who is in charge and for handing work to somebody; logging in is not its concern. */
@Component
public class Officials {

    private static final String SELECT =
            """
            select s.id, s.username, s.name, s.office_phone, s.org_unit_id, u.name team, u.name_en team_en
            from staff s join org_units u on u.id = s.org_unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Officials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Official> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", Ids.bytes(id))
                .query(Officials::official)
                .optional();
    }

    public Optional<Official> findByUsername(String username) {
        return jdbc.sql(SELECT + "where s.username = :username")
                .param("username", username)
                .query(Officials::official)
                .optional();
    }

    /** Several at once, by id; unknown ids are missing from the answer. */
    public Map<UUID, Official> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where s.id in (:ids)")
                .param("ids", ids.stream().map(Ids::bytes).toList())
                .query(Officials::official)
                .stream()
                .collect(Collectors.toMap(Official::id, Function.identity()));
    }

    /** Who may today be given work of the org unit of this path in one of these roles, by name. */
    public List<Official> assignable(String orgPath, Role... roles) {
        return jdbc.sql(
                        SELECT
                                + """
                        where s.enabled = true and exists (
                            select 1 from staff_roles r join org_units ru on ru.id = r.org_unit_id
                            where r.staff_id = s.id and r.role in (:roles) and :path like concat(ru.path, '%')
                              and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))
                        order by s.name, s.id""")
                .param("roles", List.of(roles).stream().map(Role::name).toList())
                .param("path", orgPath)
                .param("today", LocalDate.now(clock))
                .query(Officials::official)
                .list();
    }

    /** Who sits in the units of these paths or below and works as an official or supervisor today, by name. */
    public List<Official> within(List<String> paths) {
        OrgPaths own = new OrgPaths(paths);
        return jdbc.sql(SELECT
                        + """
                        where s.enabled = true and exists (
                            select 1 from staff_roles r where r.staff_id = s.id and r.role in ('OFFICIAL', 'SUPERVISOR')
                              and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))
                        """
                        + " and " + own.below("u.path") + " order by s.name, s.id")
                .params(own.params())
                .param("today", LocalDate.now(clock))
                .query(Officials::official)
                .list();
    }

    /** Everybody who sits in the units of these paths or below, also those who cannot log in any more, by name. */
    public List<Official> seatedIn(List<String> paths) {
        OrgPaths own = new OrgPaths(paths);
        return jdbc.sql(SELECT + "where " + own.below("u.path") + " order by s.name, s.id")
                .params(own.params())
                .query(Officials::official)
                .list();
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        return new Official(
                Ids.get(row, "id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("office_phone"),
                Ids.get(row, "org_unit_id"),
                row.getString("team"),
                row.getString("team_en"));
    }
}
