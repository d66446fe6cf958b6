package kr.smartwork;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives every MySQL connection what the engine and our chunks rely on, whatever the operator's URL says: batches rewritten
 * into multi-row statements (three times the rate), socket time-outs, and a session clock that agrees with the JVM's.
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
        return Map.of(
                "rewriteBatchedStatements", "true",
                "cachePrepStmts", "true",
                "prepStmtCacheSize", "500",
                "prepStmtCacheSqlLimit", "4096",
                "sendFractionalSeconds", "false",
                "nullCatalogMeansCurrent", "true",
                "connectTimeout", "10000",
                "socketTimeout", "60000",
                "connectionTimeZone", "Z".equals(offset) ? "+00:00" : offset,
                "forceConnectionTimeZoneToSession", "true");
    }
}
