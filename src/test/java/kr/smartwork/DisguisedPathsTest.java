package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** No spelling of a path slips from the respondents' chain, which asks for no account, to a page of staff. */
@EngineTest
class DisguisedPathsTest {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//inbox",
                "/r//inbox",
                "/r/..;/inbox",
                "/r/x;y/inbox",
                "/my;x=1",
                "/my/%2e%2e/inbox",
                "/my/%252e%252e/inbox",
                "/my/..%2finbox",
                "/my/..%252finbox",
                "/my/%5c..%5cinbox",
                "/assets/..%2f..%2finbox",
                "/assets/%2e%2e/inbox",
                "/inbox%00",
                "/inbox%0a",
                "/inbox;jsessionid=1",
                "/api/v1/..;/actuator/prometheus",
                "/actuator/health/..;/prometheus",
                "/actuator/health/%2e%2e/prometheus"
            })
    void a_disguised_path_is_refused_before_any_handler(String path) throws Exception {
        MvcResult result =
                web.perform(get(URI.create("http://localhost" + path))).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getHandler()).isNull();
    }

    @Test
    void the_plain_path_asks_for_a_login() throws Exception {
        MvcResult result = web.perform(get("/inbox")).andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/login");
    }
}
