package kr.smartwork;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import kr.smartwork.registry.StaffAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chain of everything else: pages of staff, by form login and a session in the database. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    /** A session of its own for each login: its creation time is the login's, from which the eight hours count. */
    @Bean
    @Order(10)
    SecurityFilterChain staffChain(HttpSecurity http, StaffAccounts accounts, Clock clock) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").successHandler(new LocalRedirect()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .requestCache(StaffSecurity::onlyPages)
                .sessionManagement(session ->
                        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::newSession))
                .addFilterBefore(new StaffSessions(accounts, clock), AuthorizationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new LoginAgain()).accessDeniedHandler(new StalePages()))
                .headers(headers -> SecurityHeaders.of(headers, SecurityHeaders.STRICT, ReferrerPolicy.SAME_ORIGIN))
                .build();
    }

    /** After the login only a page comes back: neither a part that htmx asked for nor a form that was being sent. */
    private static void onlyPages(RequestCacheConfigurer<HttpSecurity> cache) {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        RequestMatcher get = request -> HttpMethod.GET.matches(request.getMethod());
        RequestMatcher htmx = new RequestHeaderRequestMatcher("HX-Request");
        pages.setRequestMatcher(new AndRequestMatcher(get, new NegatedRequestMatcher(htmx)));
        pages.setMatchingRequestParameterName(null);
        cache.requestCache(pages);
    }
}
