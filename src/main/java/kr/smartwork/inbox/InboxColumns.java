package kr.smartwork.inbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which columns each reader has chosen. */
@Component
class InboxColumns {

    private static final Set<InboxColumn> USUAL = EnumSet.complementOf(EnumSet.of(InboxColumn.TYPE));

    private final JdbcClient jdbc;

    InboxColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<InboxColumn> of(Actor actor) {
        return jdbc.sql("select shown from inbox_columns where staff_id = ?")
                .param(Ids.bytes(actor.id()))
                .query(String.class)
                .optional()
                .map(InboxColumns::read)
                .orElse(USUAL);
    }

    @Transactional
    public void choose(Actor actor, Collection<InboxColumn> shown) {
        jdbc.sql("delete from inbox_columns where staff_id = ?")
                .param(Ids.bytes(actor.id()))
                .update();
        jdbc.sql("insert into inbox_columns (staff_id, shown) values (?, ?)")
                .params(
                        Ids.bytes(actor.id()),
                        shown.stream().distinct().map(Enum::name).collect(Collectors.joining(",")))
                .update();
    }

    private static Set<InboxColumn> read(String shown) {
        return Arrays.stream(InboxColumn.values())
                .filter(column -> Arrays.asList(shown.split(",")).contains(column.name()))
                .collect(Collectors.toSet());
    }
}
