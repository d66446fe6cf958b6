package kr.smartwork.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.smartwork.shared.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Models of a test's own, so that what it releases is nobody else's. */
@TestComponent
public class ModelFixture {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final ModelDeployer deployer;
    private final JdbcTemplate jdbc;

    ModelFixture(ModelDeployer deployer, JdbcTemplate jdbc) {
        this.deployer = deployer;
        this.jdbc = jdbc;
    }

    /** Ships a shipped model once more under a key of its own, and returns the key. */
    public String copyOf(String key) {
        String copy = key + "-" + Long.toString(System.nanoTime(), 36) + COPIES.incrementAndGet();
        byte[] bytes = xml(key, copy).getBytes(StandardCharsets.UTF_8);
        deployer.seed(List.of(new SeedModel(copy + ".bpmn", bytes)), List.of());
        return copy;
    }

    /** The text of a shipped model under another key. */
    public static String xml(String key, String copy) {
        try {
            return Files.readString(Path.of("bpmn", key + ".bpmn"))
                    .replace("\"" + key + "\"", "\"" + copy + "\"")
                    .replace("\"" + key + ".Report", "\"" + copy + ".Report");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A program like another with these models; returns its code. */
    public String programLike(String like, String cycleModel, String reportModel) {
        String code = "models" + Long.toString(System.nanoTime(), 36) + COPIES.incrementAndGet();
        UUID id = Ids.next();
        jdbc.update(
                """
                insert into programs (id, code, name, name_en, form_code, cycle_model, report_model, definition, active,
                    position_no, updated_at, row_version)
                select ?, ?, name, name_en, form_code, ?, ?, definition, active, 99, updated_at, 0
                from programs where code = ?""",
                Ids.bytes(id),
                code,
                cycleModel,
                reportModel,
                like);
        return code;
    }
}
