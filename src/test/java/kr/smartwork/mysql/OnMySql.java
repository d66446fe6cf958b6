package kr.smartwork.mysql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Runs a test of the application on MySQL instead of H2: its context gets an empty database, dropped when the tests end. The
 * server is the one of the environment variable or system property {@code SMARTWORK_TEST_MYSQL}, by default
 * {@code jdbc:mysql://127.0.0.1:3307/} (what {@code .ci/mysql-server} starts), user root without password. When there is
 * none the test is skipped with a loud line, or fails with {@code -Dmysql.required=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MySqlCondition.class)
@ContextCustomizerFactories(MySqlContext.Factory.class)
public @interface OnMySql {}
