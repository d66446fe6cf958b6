package kr.smartwork.registry.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member of staff is in charge of, today or later. */
@Component
public class HeldResponsibilities {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldResponsibilities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A responsibility in words.
     *
     * @param type null for all types of facilities
     */
    public record Held(UUID id, String unit, @Nullable String unitEn, @Nullable String type, @Nullable String typeEn) {

        /** The unit's name in the reader's language. */
        public String unit(Locale locale) {
            return unitEn != null && "en".equals(locale.getLanguage()) ? unitEn : unit;
        }

        /** The type's name in the reader's language. */
        public @Nullable String type(Locale locale) {
            return typeEn != null && "en".equals(locale.getLanguage()) ? typeEn : type;
        }
    }

    /** By unit and type. Whether the reader may see them is the caller's check. */
    public List<Held> of(UUID staffId) {
        return jdbc.sql(
                        """
                        select r.id, u.name, u.name_en, y.name as type, y.name_en as type_en
                        from responsibilities r join org_units u on u.id = r.org_unit_id
                        left join facility_types y on y.code = r.facility_type
                        where r.staff_id = :staff and (r.valid_to is null or r.valid_to > :today)
                        order by u.path, y.position_no, r.id""")
                .param("staff", Ids.bytes(staffId))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Held(
                        Ids.get(row, "id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("type"),
                        row.getString("type_en")))
                .list();
    }
}
