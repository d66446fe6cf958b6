package kr.smartwork.supervision;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.smartwork.registry.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Opens and sends pages as a member of staff, who logs in first as everybody does. */
@TestComponent
public class Pages {

    private static final String PASSWORD = "for-tests";

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final String hash;
    private final Map<String, Cookie> sessions = new HashMap<>();

    Pages(MockMvc mvc, JdbcClient jdbc, PasswordEncoder encoder) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.hash = encoder.encode(PASSWORD);
    }

    ResultActions open(Actor actor, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).cookie(session(actor)));
    }

    /** The page's text; fails unless it is there. */
    String read(Actor actor, String address) throws Exception {
        return text(open(actor, address).andExpect(status().isOk()));
    }

    /** Names and values in turn. */
    ResultActions send(Actor actor, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address).with(csrf()).cookie(session(actor));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    private Cookie session(Actor actor) throws Exception {
        Cookie session = sessions.get(actor.username());
        if (session == null) {
            jdbc.sql("update staff set password_hash = ? where username = ?")
                    .params(hash, actor.username())
                    .update();
            session = mvc.perform(post("/login")
                            .with(csrf())
                            .param("username", actor.username())
                            .param("password", PASSWORD))
                    .andReturn()
                    .getResponse()
                    .getCookie("smartwork");
            sessions.put(actor.username(), Objects.requireNonNull(session));
        }
        return session;
    }

    static String text(ResultActions page) throws Exception {
        return HtmlUtils.htmlUnescape(page.andReturn().getResponse().getContentAsString());
    }

    static List<String> all(String page, String regex) {
        return Pattern.compile(regex)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
