package kr.smartwork.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls the API with the accounts of a city of the test's own. */
@EngineTest
abstract class ApiTest {

    /** The cheapest there is: these tests are about what comes after the login. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode("demo");

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    /** What came back; the body is missing when it was empty. */
    record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asText();
        }

        /** The values of one member of every item of a list. */
        List<String> all(String list, String member) {
            List<String> values = new ArrayList<>();
            body.at(list).forEach(item -> values.add(item.get(member).asText()));
            return values;
        }
    }

    CityFixture.City city(int facilities) {
        CityFixture.City city = fixture.city(facilities);
        jdbc.update("update staff set password_hash = ? where username like ?", HASH, city.prefix() + "%");
        return city;
    }

    /** Makes the western official a process admin. */
    Actor designer(CityFixture.City city) {
        jdbc.update(
                "update staff_roles set role = 'DESIGNER' where staff_id = ?",
                Ids.bytes(city.westOfficial().id()));
        return city.westOfficial();
    }

    Answer get(Actor actor, String path, Object... variables) {
        return call(actor, request(HttpMethod.GET, "/api/v1" + path, variables));
    }

    Answer post(Actor actor, String path, Object body) {
        return send(HttpMethod.POST, actor, path, body);
    }

    Answer put(Actor actor, String path, Object body) {
        return send(HttpMethod.PUT, actor, path, body);
    }

    /** @param body a String is sent as it is, null as no body */
    Answer send(HttpMethod method, Actor actor, String path, Object body) {
        MockHttpServletRequestBuilder request =
                request(method, "/api/v1" + path).contentType(MediaType.APPLICATION_JSON);
        try {
            if (body != null) {
                request.content(body instanceof String text ? text : json.writeValueAsString(body));
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return call(actor, request);
    }

    /** @param actor null for nobody */
    Answer call(Actor actor, MockHttpServletRequestBuilder request) {
        try {
            if (actor != null) {
                request.with(httpBasic(actor.username(), "demo"));
            }
            MockHttpServletResponse response = mvc.perform(request.header("Accept-Language", "ko"))
                    .andReturn()
                    .getResponse();
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            return new Answer(response.getStatus(), text.isEmpty() ? json.missingNode() : json.readTree(text));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
