package kr.smartwork.registry.intake;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kr.smartwork.registry.Contact;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes gathered changes: a batch per kind, whatever the number of rows. */
@Component
class ChangeWriter {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChangeWriter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void write(Changes changes) {
        Timestamp now = Timestamp.from(clock.instant());
        Date today = Date.valueOf(LocalDate.now(clock));
        facilities(changes, now);
        persons(changes, now);
        contacts(changes, today);
    }

    private void facilities(Changes changes, Timestamp now) {
        batch(
                """
                insert into facilities (name, type, org_unit_id, address, latitude, longitude, phone, capacity,
                    staff_count, managing_body, data_date, opened_on, closed_on, updated_at, id, code, row_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                changes.newFacilities,
                one -> values(one.values(), now, Ids.bytes(one.id()), one.code()));
        batch(
                """
                update facilities set name = ?, type = ?, org_unit_id = ?, address = ?, latitude = ?, longitude = ?,
                    phone = ?, capacity = ?, staff_count = ?, managing_body = ?, data_date = ?, opened_on = ?,
                    closed_on = ?, updated_at = ?, row_version = row_version + 1
                where id = ?""",
                changes.facilityUpdates,
                one -> values(one.values(), now, (Object) Ids.bytes(one.id())));
    }

    private void persons(Changes changes, Timestamp now) {
        batch(
                "insert into persons (name, mobile, mail, updated_at, language, id) values (?, ?, ?, ?, 'ko', ?)",
                changes.newPersons,
                one -> person(one, now));
        batch(
                "update persons set name = ?, mobile = ?, mail = ?, updated_at = ? where id = ?",
                changes.personUpdates,
                one -> person(one, now));
    }

    private void contacts(Changes changes, Date today) {
        batch("update contacts set valid_to = ? where id = ?", changes.contactEnds, id -> row(today, Ids.bytes(id)));
        batch(
                "update contacts set position_no = ?, valid_to = null where id = ?",
                changes.contactMoves,
                one -> row(one.position(), Ids.bytes(one.contactId())));
        batch(
                """
                insert into contacts (id, facility_id, person_id, role, position_no, valid_from)
                values (?, ?, ?, ?, ?, ?)""",
                changes.newContacts,
                one -> row(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(one.facilityId()),
                        Ids.bytes(one.personId()),
                        Contact.RESPONDENT,
                        one.position(),
                        today));
    }

    private <T> void batch(String sql, List<T> changes, Function<T, @Nullable Object[]> row) {
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<T> part = changes.subList(from, Math.min(changes.size(), from + BATCH));
            jdbc.batchUpdate(sql, part.stream().map(row).toList());
        }
    }

    private static @Nullable Object[] person(Changes.PersonWrite one, Timestamp now) {
        return row(one.key().name(), one.key().mobile(), one.key().mail(), now, Ids.bytes(one.id()));
    }

    private static @Nullable Object[] values(FacilityValues values, Timestamp now, @Nullable Object... rest) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                values.name(),
                values.type(),
                Ids.bytes(values.orgUnitId()),
                values.address(),
                values.latitude(),
                values.longitude(),
                values.phone(),
                values.capacity(),
                values.staffCount(),
                values.managingBody(),
                date(values.dataDate()),
                date(values.openedOn()),
                date(values.closedOn()),
                now));
        row.addAll(Arrays.asList(rest));
        return row.toArray();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
