package kr.smartwork;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives every MySQL connection what the engine and our chunks rely on, whatever the operator's URL says: batches rewritten
 * into multi-row statements (three times the rate), no question before each change whether the session may write (a fifth of
 * all statements), socket time-outs, and a session clock that agrees with the JVM's.
 */
@Component
class DatabaseConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            mysqlProperties().forEach(pool::addDataSourceProperty);
        }
        return bean;
    }

    /** An offset and not a zone's name: servers without zone tables refuse names. */
    static Map<String, String> mysqlProperties() {
        String offset =
                ZoneId.systemDefault().getRules().getOffset(Instant.now()).getId();
        return Map.ofEntries(
                Map.entry("rewriteBatchedStatements", "true"),
                Map.entry("useLocalSessionState", "true"),
                Map.entry("cachePrepStmts", "true"),
                Map.entry("prepStmtCacheSize", "500"),
                Map.entry("prepStmtCacheSqlLimit", "4096"),
                Map.entry("sendFractionalSeconds", "false"),
                Map.entry("nullCatalogMeansCurrent", "true"),
                Map.entry("connectTimeout", "10000"),
                Map.entry("socketTimeout", "60000"),
                Map.entry("connectionTimeZone", "Z".equals(offset) ? "+00:00" : offset),
                Map.entry("forceConnectionTimeZoneToSession", "true"));
    }
}
