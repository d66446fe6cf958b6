package kr.smartwork.registry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public holidays: those of the gazette come with the schema, later ones are added by administrators. */
@Component
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody works on this day. */
    public boolean on(LocalDate day) {
        return !between(day, day.plusDays(1)).isEmpty();
    }

    /** Those from one day until before another, the earliest first. */
    public List<Holiday> between(LocalDate from, LocalDate before) {
        return jdbc.sql("select on_day, name, name_en from holidays where on_day >= ? and on_day < ? order by on_day")
                .params(from, before)
                .query((row, n) -> new Holiday(
                        row.getObject("on_day", LocalDate.class), row.getString("name"), row.getString("name_en")))
                .list();
    }
}
