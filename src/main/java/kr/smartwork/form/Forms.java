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
import java.util.List;
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

    private static final String COLUMNS =
            """
            select id, form_code, number, schema_json, title, title_en, note, published_by, published_at
            from form_versions """;
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

    /** The newest version of a form, if it was ever published. */
    public Optional<FormVersion> newest(String code) {
        return findLatest(code);
    }

    /** This version; {@link NotFound} if there is none. Cached: versions never change. */
    public FormVersion version(UUID id) {
        return versions.get(id, this::read);
    }

    /** The newest version of every form. */
    public List<FormVersion> all() {
        return jdbc
                .sql(
                        """
                        select v.id from form_versions v
                        join (select form_code, max(number) as number from form_versions group by form_code) newest
                          on newest.form_code = v.form_code and newest.number = v.number
                        order by v.published_at, v.id""")
                .query((row, i) -> Ids.get(row, "id"))
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    /** All versions of a form, the newest first. */
    public List<FormVersion> history(String code) {
        return jdbc
                .sql("select id from form_versions where form_code = ? order by number desc")
                .param(code)
                .query((row, i) -> Ids.get(row, "id"))
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    /**
     * Publishes a form under a title, without a note; unless its newest version is the same text.
     *
     * @return the version that is now the newest
     * @throws InvalidInput if the form is outside the subset
     */
    @Transactional
    public FormVersion publish(String code, String json, String title, String titleEn) {
        return publish(new Publication(code, json, title, titleEn, "", ""));
    }

    /**
     * Publishes a form unless its newest version is the same text.
     *
     * @return the version that is now the newest
     * @throws InvalidInput if the form is outside the subset
     */
    @Transactional
    public FormVersion publish(Publication form) {
        String code = form.code();
        FormSchema schema = FormSchema.parse(form.json());
        String hash = hash(form.json());
        boolean same = jdbc.sql("select hash from form_versions where form_code = ? order by number desc limit 1")
                .param(code)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
        return same ? latest(code) : insert(form, schema, hash);
    }

    private FormVersion insert(Publication form, FormSchema schema, String hash) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from form_versions where form_code = ?")
                .param(form.code())
                .query(Integer.class)
                .single();
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into form_versions (id, form_code, number, schema_json, hash, title, title_en, note,
                                                   published_by, published_at)
                        values (?,?,?,?,?,?,?,?,?,?)""")
                .params(
                        Ids.bytes(id),
                        form.code(),
                        number,
                        schema.json(),
                        hash,
                        form.title(),
                        form.titleEn(),
                        form.note(),
                        form.publishedBy(),
                        Times.timestamp(clock.instant()))
                .update();
        return read(id);
    }

    private Optional<FormVersion> findLatest(String code) {
        return jdbc.sql("select id from form_versions where form_code = ? order by number desc limit 1")
                .param(code)
                .query((row, i) -> Ids.get(row, "id"))
                .optional()
                .map(this::version);
    }

    private FormVersion read(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?")
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
                FormSchema.parse(row.getString("schema_json")),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("note"),
                row.getString("published_by"),
                Times.get(row, "published_at"));
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
