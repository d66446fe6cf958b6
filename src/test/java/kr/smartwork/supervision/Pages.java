package kr.smartwork.supervision;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffAccounts;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Opens and sends pages as a member of staff. */
@Component
class Pages {

    private final MockMvc mvc;
    private final StaffAccounts accounts;

    Pages(MockMvc mvc, StaffAccounts accounts) {
        this.mvc = mvc;
        this.accounts = accounts;
    }

    ResultActions open(Actor actor, String address) throws Exception {
        return mvc.perform(get(URI.create(address))
                .session(new MockHttpSession())
                .with(user(accounts.loadUserByUsername(actor.username()))));
    }

    /** The page's text; fails unless it is there. */
    String read(Actor actor, String address) throws Exception {
        return text(open(actor, address).andExpect(status().isOk()));
    }

    /** Names and values in turn. */
    ResultActions send(Actor actor, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address)
                .session(new MockHttpSession())
                .with(csrf())
                .with(user(accounts.loadUserByUsername(actor.username())));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
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
