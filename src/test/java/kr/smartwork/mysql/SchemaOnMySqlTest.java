package kr.smartwork.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.smartwork.EngineTest;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@OnMySql
class SchemaOnMySqlTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_schema_lies_on_a_mysql() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).matches("[89]\\..*");
        assertThat(jdbc.sql(
                                """
                        select count(*) from information_schema.tables
                        where table_schema = database() and table_name in ('reports', 'notices', 'ACT_RU_TASK')""")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void codes_differ_by_case_as_on_h2() {
        String same = "select count(*) from facility_types where code = :code";
        jdbc.sql("insert into facility_types (code, name, name_en, position_no) values ('case', '가', 'a', 1)")
                .update();

        assertThat(jdbc.sql(same).param("code", "case").query(Long.class).single())
                .isOne();
        assertThat(jdbc.sql(same).param("code", "CASE").query(Long.class).single())
                .isZero();
        jdbc.sql("delete from facility_types where code = 'case'").update();
    }

    @Test
    void the_sessions_clock_agrees_with_ours_to_the_second() {
        Instant database = jdbc.sql("select now(6) as moment")
                .query((row, number) -> Times.get(row, "moment"))
                .single();

        assertThat(database)
                .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
    }

    @Test
    void reads_what_is_committed_and_nothing_else() {
        assertThat(jdbc.sql("select @@transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
    }
}
