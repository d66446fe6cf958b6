package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

/** What MySQL connections are given whatever address the operator has set. */
class DatabaseConnectionsTest {

    @Test
    void mysqlWritesBatchesAndAgreesOnTheTime() {
        assertThat(prepared("jdbc:mysql://db/smartwork").getDataSourceProperties())
                .containsEntry("rewriteBatchedStatements", "true")
                .containsEntry("cachePrepStmts", "true")
                .containsEntry("useLocalSessionState", "true")
                .containsEntry("sendFractionalSeconds", "false")
                .containsEntry("nullCatalogMeansCurrent", "true")
                .containsEntry("connectionTimeZone", "+09:00")
                .containsEntry("forceConnectionTimeZoneToSession", "true")
                .containsKeys("connectTimeout", "socketTimeout");
    }

    @Test
    void otherDatabasesAreLeftAlone() {
        assertThat(prepared("jdbc:h2:mem:x").getDataSourceProperties()).isEmpty();
    }

    private static HikariDataSource prepared(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        new DatabaseConnections().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }
}
