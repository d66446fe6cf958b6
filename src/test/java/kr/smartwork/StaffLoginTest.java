package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@EngineTest
class StaffLoginTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffAccounts accounts;

    private StaffFixtures staff;

    @BeforeEach
    void fixtures() {
        staff = new StaffFixtures(jdbc);
    }

    @Test
    void the_right_password_logs_in_with_the_roles_of_today() throws Exception {
        String name = staff.account(Role.OFFICIAL, Role.SUPERVISOR);

        web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD))
                .andExpect(authenticated().withRoles("OFFICIAL", "SUPERVISOR"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_an_account_without_roles_get_the_same_answer() throws Exception {
        String formerly = staff.account();

        for (String name : new String[] {"nobody", staff.account(Role.OFFICIAL), formerly}) {
            String password = name.equals(formerly) ? StaffFixtures.PASSWORD : "wrong";
            web.perform(formLogin().user(name).password(password))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one() throws Exception {
        String name = staff.account(Role.OFFICIAL);
        for (int attempt = 0; attempt < 5; attempt++) {
            web.perform(formLogin().user(name).password("wrong")).andExpect(unauthenticated());
        }

        web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));

        jdbc.sql("update staff set locked_until = current_timestamp - interval '1' minute where username = ?")
                .params(name)
                .update();
        web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD)).andExpect(authenticated());
    }

    @Test
    void the_right_password_forgets_the_wrong_ones_before() throws Exception {
        String name = staff.account(Role.OFFICIAL);
        for (int attempt = 0; attempt < 4; attempt++) {
            web.perform(formLogin().user(name).password("wrong"));
        }
        web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD)).andExpect(authenticated());
        web.perform(formLogin().user(name).password("wrong"));

        web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD)).andExpect(authenticated());
    }

    @ParameterizedTest
    @CsvSource({"OFFICIAL,/inbox", "SUPERVISOR,/cycles", "DESIGNER,/models", "ADMIN,/facilities"})
    void each_role_starts_on_its_own_page(Role role, String page) throws Exception {
        Cookie session = logIn(staff.account(role));

        web.perform(get("/").cookie(session)).andExpect(redirectedUrl(page));
    }

    @Test
    void a_session_holds_no_password_hash() throws Exception {
        String name = staff.account(Role.OFFICIAL);
        assertThat(accounts.loadUserByUsername(name).getPassword()).startsWith("$2a$");
        logIn(name);

        byte[] held = jdbc.sql(
                        """
                        select a.ATTRIBUTE_BYTES from SPRING_SESSION_ATTRIBUTES a
                        join SPRING_SESSION s on s.PRIMARY_ID = a.SESSION_PRIMARY_ID
                        where s.PRINCIPAL_NAME = ? and a.ATTRIBUTE_NAME = 'SPRING_SECURITY_CONTEXT'
                        """)
                .params(name)
                .query(byte[].class)
                .single();
        assertThat(new String(held, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(name)
                .doesNotContain("$2a$");
    }

    @Test
    void the_login_makes_a_new_session() throws Exception {
        Cookie before = web.perform(get("/login")).andReturn().getResponse().getCookie("smartwork");
        String name = staff.account(Role.OFFICIAL);

        Cookie after = web.perform(post("/login")
                        .with(csrf())
                        .cookie(before)
                        .param("username", name)
                        .param("password", StaffFixtures.PASSWORD))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("smartwork");

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_session_ends_with_the_last_role() throws Exception {
        String name = staff.account(Role.OFFICIAL);
        Cookie session = logIn(name);
        staff.endRoles(name);

        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/login?ended"));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_session_ends_eight_hours_after_the_login() throws Exception {
        String name = staff.account(Role.OFFICIAL);
        Cookie session = logIn(name);
        jdbc.sql("update SPRING_SESSION set CREATION_TIME = CREATION_TIME - 28801000 where PRINCIPAL_NAME = ?")
                .params(name)
                .update();

        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/login?ended"));
    }

    @Test
    void nothing_is_changed_without_the_token_of_the_page() throws Exception {
        Cookie session = logIn(staff.account(Role.OFFICIAL));

        web.perform(post("/logout").cookie(session)).andExpect(status().isForbidden());
        web.perform(post("/logout").with(csrf()).cookie(session)).andExpect(redirectedUrl("/login?logout"));
    }

    @Test
    void programs_send_their_password_each_time_and_get_no_session() throws Exception {
        String name = staff.account(Role.ADMIN);

        web.perform(get("/api/v1/nothing-here").with(httpBasic(name, StaffFixtures.PASSWORD)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void programs_without_a_password_are_told_in_their_language() throws Exception {
        web.perform(get("/api/v1/nothing-here").header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.code").value("unauthorized"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.startsWith("Please log in")));
    }

    @Test
    void the_application_tells_everybody_only_whether_it_is_up() throws Exception {
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components").doesNotExist());
        web.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        web.perform(get("/actuator/prometheus").with(httpBasic(staff.account(Role.SUPERVISOR), StaffFixtures.PASSWORD)))
                .andExpect(status().isForbidden());
        web.perform(get("/actuator/info").with(httpBasic(staff.account(Role.ADMIN), StaffFixtures.PASSWORD)))
                .andExpect(status().isOk());
    }

    @Test
    void the_description_of_the_api_is_for_staff() throws Exception {
        web.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
        web.perform(get("/v3/api-docs").with(user(accounts.loadUserByUsername(staff.account(Role.DESIGNER)))))
                .andExpect(status().isOk());
    }

    private Cookie logIn(String name) throws Exception {
        return web.perform(formLogin().user(name).password(StaffFixtures.PASSWORD))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("smartwork");
    }
}
