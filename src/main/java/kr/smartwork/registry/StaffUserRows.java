package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads one account from rows of which each brings one of its roles (or none). */
record StaffUserRows(Instant now) implements ResultSetExtractor<Optional<StaffUser>> {

    @Override
    public Optional<StaffUser> extractData(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        String hash = rows.getString("password_hash");
        boolean enabled = rows.getBoolean("enabled");
        boolean locked = isAfterNow(Times.find(rows, "locked_until"));
        return Optional.of(new StaffUser(actor(rows), hash, enabled, locked));
    }

    private static Actor actor(ResultSet rows) throws SQLException {
        var id = Ids.get(rows, "id");
        String username = rows.getString("username");
        String name = rows.getString("name");
        return new Actor(id, username, name, grants(rows));
    }

    private static List<Grant> grants(ResultSet rows) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        do {
            String role = rows.getString("role");
            if (role != null) {
                grants.add(new Grant(Role.valueOf(role), rows.getString("path")));
            }
        } while (rows.next());
        return grants;
    }

    private boolean isAfterNow(@Nullable Instant moment) {
        return moment != null && moment.isAfter(now);
    }
}
