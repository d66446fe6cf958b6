package kr.smartwork.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a report offers what the report's model has a step for, and nothing that would be refused. */
@EngineTest
class PossibleChoicesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    CityFixture.City city;

    @BeforeEach
    void build() {
        city = fixture.city(1);
    }

    @Test
    void where_the_model_has_visits_and_questions_they_are_offered() throws Exception {
        UUID cycle = escalated("infection-status");
        assertThat(page(cycle, city.supervisor())).contains("value=\"VISIT\"", "value=\"ASK\"", "value=\"CLOSE\"");
        assertThat(page(cycle, city.official())).contains("value=\"ASK\"").doesNotContain("value=\"VISIT\"");
    }

    @Test
    void where_it_has_none_the_page_offers_neither_but_all_the_rest() throws Exception {
        UUID cycle = escalated("ordinary-survey");
        assertThat(page(cycle, city.supervisor()))
                .contains("value=\"KEEP_CALLING\"", "value=\"CLOSE\"", "value=\"EXCUSE\"", "value=\"NO_ANSWER\"")
                .doesNotContain("value=\"VISIT\"", "value=\"ASK\"");
        assertThat(page(cycle, city.official())).contains("value=\"NO_ANSWER\"").doesNotContain("value=\"ASK\"");
    }

    private UUID escalated(String program) {
        UUID cycle = driver.openAndDispatch(program, city);
        driver.fire(cycle, "Timer_Due");
        driver.fire(cycle, "Timer_Escalate");
        return cycle;
    }

    private String page(UUID cycle, Actor reader) throws Exception {
        UUID report = driver.report(cycle, city.homes().get(0)).id();
        return web.perform(get("/reports/" + report).with(login.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
