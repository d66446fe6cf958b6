package kr.smartwork;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Assumptions;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema on a real database, without Spring Boot: one per JVM and kind, migrated once, emptied by {@link #clear()}.
 * MySQL is the server at {@code SMARTWORK_TEST_MYSQL} (default 127.0.0.1:3307, root without password); without one the
 * test is skipped, or fails when {@code mysql.required} is true.
 */
public enum TestDatabase {
    H2,
    MYSQL;

    private static final List<String> TABLES = List.of(
            "figures",
            "snapshot_sources",
            "snapshots",
            "notice_texts",
            "notices",
            "links",
            "audit_events",
            "staff_alerts",
            "staff_digests",
            "tasks",
            "report_positions",
            "decisions",
            "flags",
            "answer_values",
            "versions",
            "report_recipients",
            "reports",
            "program_change_cycles",
            "program_changes",
            "cycle_reminders",
            "cycle_selections",
            "cycle_units",
            "cycles",
            "programs",
            "form_draft_steps",
            "form_drafts",
            "form_versions",
            "contacts",
            "responsibilities",
            "staff_roles",
            "staff",
            "facilities",
            "persons",
            "facility_types",
            "org_units");

    /** Held, since loggers are weakly referenced. Liquibase tells every change set otherwise. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private HikariDataSource pool;

    /** The migrated database. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = this == H2 ? h2() : mysql();
            migrate(pool);
        }
        return pool;
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(dataSource());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource()));
    }

    /** Empties our tables, children first. */
    public void clear() {
        JdbcTemplate template = template();
        TABLES.forEach(table -> template.update("delete from " + table));
    }

    private static HikariDataSource h2() {
        return pool("jdbc:h2:mem:rows;MODE=MySQL;DB_CLOSE_DELAY=-1", "sa");
    }

    private static HikariDataSource mysql() {
        String server = System.getenv().getOrDefault("SMARTWORK_TEST_MYSQL", "jdbc:mysql://127.0.0.1:3307/");
        String name = "smartwork_rows_" + ProcessHandle.current().pid();
        try {
            execute(server, "create database " + name);
        } catch (SQLException unreachable) {
            boolean required = Boolean.getBoolean("mysql.required");
            System.err.println("NO MYSQL at " + server + ": " + unreachable.getMessage());
            Assumptions.assumeTrue(required, "no MySQL at " + server);
            throw new IllegalStateException(unreachable);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(server, name)));
        HikariDataSource pool = pool(server + name, "root");
        DatabaseConnections.mysqlProperties().forEach(pool::addDataSourceProperty);
        return pool;
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        pool.setMaximumPoolSize(8);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    private static void migrate(DataSource dataSource) {
        LIQUIBASE.setLevel(Level.WARNING);
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        try {
            liquibase.afterPropertiesSet();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void drop(String server, String name) {
        try {
            execute(server, "drop database " + name);
        } catch (SQLException gone) {
            System.err.println("could not drop " + name + ": " + gone.getMessage());
        }
    }

    private static void execute(String server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server, "root", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
