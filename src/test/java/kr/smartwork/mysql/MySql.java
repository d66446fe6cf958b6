package kr.smartwork.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The MySQL server for tests. */
public final class MySql {

    public static final String USER = "root";
    public static final String PASSWORD = "";

    private MySql() {}

    /** Creates an empty database and says its JDBC address; it is dropped when this JVM ends. */
    public static String freshDatabase() {
        String name = "smartwork_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database " + name)));
        return server() + name;
    }

    static boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException absent) {
            return false;
        }
    }

    /** Ends with a slash. */
    static String server() {
        String fallback = System.getenv().getOrDefault("SMARTWORK_TEST_MYSQL", "jdbc:mysql://127.0.0.1:3307/");
        String url = System.getProperty("SMARTWORK_TEST_MYSQL", fallback);
        return url.endsWith("/") ? url : url + "/";
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server() + "?connectTimeout=3000", USER, PASSWORD);
    }
}
