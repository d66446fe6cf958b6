package kr.smartwork.registry;

import jakarta.servlet.http.Cookie;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a member of staff ask in a test: the API by who they are, pages by a session. */
public final class StaffUsers {

    private StaffUsers() {}

    /** For the API. Reads Korean unless the request says otherwise. */
    public static RequestPostProcessor as(Actor actor) {
        RequestPostProcessor login = SecurityMockMvcRequestPostProcessors.user(new StaffUser(actor, "", true, false));
        return request -> {
            if (request.getHeader("Accept-Language") == null) {
                request.addHeader("Accept-Language", "ko");
            }
            return login.postProcessRequest(request);
        };
    }

    /** For pages: logs in, so the account must be in the database with {@link RegistryFixture#PASSWORD}. Reads Korean. */
    public static RequestPostProcessor in(MockMvc mvc, Actor actor) throws Exception {
        Cookie session = mvc.perform(MockMvcRequestBuilders.post("/login")
                        .param("username", actor.username())
                        .param("password", RegistryFixture.PASSWORD)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getCookie("smartwork");
        return request -> {
            request.setCookies(session);
            request.addHeader("Accept-Language", "ko");
            return request;
        };
    }
}
