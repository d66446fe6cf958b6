package kr.smartwork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The chains that need no staff account: respondents' pages, and the styles and scripts of all pages. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    /** Respondents bring their own signed cookie and their own CSRF token: no session row for each answer. */
    @Bean
    @Order(1)
    SecurityFilterChain respondentsChain(HttpSecurity http) throws Exception {
        stateless(http.securityMatcher("/r", "/r/**", "/my", "/my/**", "/c", "/c/**"));
        http.headers(headers -> {
            SecurityHeaders.of(headers, SecurityHeaders.STRICT, ReferrerPolicy.NO_REFERRER);
            headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
        });
        return http.build();
    }

    /** Files without anything personal: these alone may stay in a cache. */
    @Bean
    @Order(2)
    SecurityFilterChain assetsChain(HttpSecurity http) throws Exception {
        stateless(http.securityMatcher("/assets/**", "/favicon.ico", "/robots.txt"));
        http.headers(headers -> {
            SecurityHeaders.of(headers, SecurityHeaders.STRICT, ReferrerPolicy.NO_REFERRER);
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        });
        return http.build();
    }

    private static void stateless(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
