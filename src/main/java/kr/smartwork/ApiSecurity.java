package kr.smartwork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chains of other programs: HTTP Basic on every call, no session, therefore no CSRF token. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain apiChain(HttpSecurity http, ApiRefusals refusals) throws Exception {
        http.securityMatcher("/api", "/api/**", "/actuator", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
        return answeringProblems(http, refusals);
    }

    /** The description of the API: by Basic for programs, by the session of a logged-in member of staff in the browser. */
    @Bean
    @Order(4)
    SecurityFilterChain apiDescriptionChain(HttpSecurity http, ApiRefusals refusals) throws Exception {
        http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable);
        return answeringProblems(http, refusals);
    }

    private static SecurityFilterChain answeringProblems(HttpSecurity http, ApiRefusals refusals) throws Exception {
        return http.httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> SecurityHeaders.of(headers, NOTHING, ReferrerPolicy.NO_REFERRER))
                .build();
    }
}
