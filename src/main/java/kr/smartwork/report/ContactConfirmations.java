package kr.smartwork.report;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has confirmed their contact data in which cycle. */
@Repository
public class ContactConfirmations {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactConfirmations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a person is reached, to be recognised but not used.
     *
     * @param confirmed in the report's cycle
     */
    public record Known(@Nullable String mobile, @Nullable String mail, boolean confirmed) {}

    /** What is known of this person, and whether it was confirmed in the report's cycle. */
    public Known known(UUID reportId, UUID personId) {
        return jdbc.sql(
                        """
                        select p.mobile, p.mail, exists (select 1 from contact_confirmations c join reports r
                            on r.cycle_id = c.cycle_id where r.id = ? and c.person_id = p.id) as confirmed
                        from persons p where p.id = ?""")
                .params(Ids.bytes(reportId), Ids.bytes(personId))
                .query((row, n) -> new Known(
                        Masked.phone(row.getString("mobile")),
                        Masked.mail(row.getString("mail")),
                        row.getBoolean("confirmed")))
                .single();
    }

    /** Once a cycle; the second time changes nothing. */
    public void confirm(UUID cycleId, UUID personId, boolean corrected) {
        jdbc.sql(
                        """
                        insert into contact_confirmations (cycle_id, person_id, confirmed_at, corrected)
                        values (?, ?, ?, ?) on duplicate key update cycle_id = cycle_id""")
                .params(Ids.bytes(cycleId), Ids.bytes(personId), Times.timestamp(clock.instant()), corrected)
                .update();
    }
}
