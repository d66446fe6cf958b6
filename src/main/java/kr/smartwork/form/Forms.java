package kr.smartwork.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published forms. */
@Service
public class Forms {

    private static final String COLUMNS = "select id, form_code, number, schema_json from form_versions ";
    private static final int MOST_CACHED = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<UUID, FormVersion> versions =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    Forms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of a form; {@link NotFound} if there is none. */
    public FormVersion latest(String code) {
        return findLatest(code).orElseThrow(NotFound::new);
    }

    /** This version; {@link NotFound} if there is none. Cached: versions never change. */
    public FormVersion version(UUID id) {
        return versions.get(id, this::read);
    }

    /**
     * Publishes a form unless its newest version is the same text.
     *
     * @return the version that is now the newest
     * @throws InvalidInput if the form is outside the subset
     */
    @Transactional
    public FormVersion publish(String code, String json) {
        FormSchema schema = FormSchema.parse(json);
        String hash = hash(json);
        boolean same = jdbc.sql("select hash from form_versions where form_code = ? order by number desc limit 1")
                .param(code)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
        return same ? latest(code) : insert(code, schema, hash);
    }

    private FormVersion insert(String code, FormSchema schema, String hash) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from form_versions where form_code = ?")
                .param(code)
                .query(Integer.class)
                .single();
        FormVersion version = new FormVersion(Ids.next(), code, number, schema);
        jdbc.sql(
                        "insert into form_versions (id, form_code, number, schema_json, hash, published_at) values (?,?,?,?,?,?)")
                .params(Ids.bytes(version.id()), code, number, schema.json(), hash, Times.timestamp(clock.instant()))
                .update();
        return version;
    }

    private Optional<FormVersion> findLatest(String code) {
        return jdbc.sql("select id from form_versions where form_code = ? order by number desc limit 1")
                .param(code)
                .query((row, i) -> Ids.get(row, "id"))
                .optional()
                .map(this::version);
    }

    private FormVersion read(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(Ids.bytes(id))
                .query((row, i) -> version(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static FormVersion version(ResultSet row) throws SQLException {
        return new FormVersion(
                Ids.get(row, "id"),
                row.getString("form_code"),
                row.getInt("number"),
                FormSchema.parse(row.getString("schema_json")));
    }

    private static String hash(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
