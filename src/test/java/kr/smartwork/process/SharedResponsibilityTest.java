package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in charge of a report: by unit, by type of facility, and among several by what they have to do. */
@EngineTest
class SharedResponsibilityTest {

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    Actor colleague;

    @BeforeEach
    void build() {
        city = fixture.city(8);
        colleague = fixture.colleague(city, "east", "colleague");
    }

    @Test
    void among_several_whoever_has_fewest_open_tasks_gets_more() {
        driver.fire(driver.openAndDispatch("infection-status", city), "Timer_Due");
        jdbc.sql("update tasks set state = 'CANCELLED' where assignee_id = ? order by id limit 2")
                .param(Ids.bytes(city.official().id()))
                .update();
        responsible("HOSPITAL", colleague);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        assertThat(reports(cycle, city.official())).isEqualTo(1);
        assertThat(reports(cycle, colleague)).isEqualTo(3);
    }

    @Test
    void one_for_the_type_goes_before_one_for_all_types_and_a_team_before_the_unit_above() {
        responsible(null, colleague);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        assertThat(reports(cycle, city.official())).isEqualTo(4);
        assertThat(reports(cycle, colleague)).isZero();

        jdbc.sql("update responsibilities set staff_id = null where staff_id = ? and facility_type = 'HOSPITAL'")
                .param(Ids.bytes(city.official().id()))
                .update();
        UUID next = driver.openAndDispatch("infection-status", city);
        assertThat(reports(next, city.official())).isZero();
        assertThat(reports(next, colleague)).isZero();
    }

    private void responsible(String type, Actor who) {
        jdbc.sql(
                        """
                        insert into responsibilities (id, org_unit_id, facility_type, staff_id, valid_from)
                        select ?, u.id, ?, ?, '2020-01-01' from org_units u where u.code = ?""")
                .params(Ids.bytes(UUID.randomUUID()), type, Ids.bytes(who.id()), city.prefix() + "-east")
                .update();
    }

    private int reports(UUID cycle, Actor official) {
        return jdbc.sql("select count(*) from reports where cycle_id = ? and official_id = ?")
                .params(Ids.bytes(cycle), Ids.bytes(official.id()))
                .query(Integer.class)
                .single();
    }
}
