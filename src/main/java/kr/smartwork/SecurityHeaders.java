package kr.smartwork;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser is told to refuse. {@code nosniff} and, except for assets, {@code no-store} come with Spring Security. */
final class SecurityHeaders {

    /** No inline script and no inline style: what a respondent types can never become either. */
    static final String STRICT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** The headers of a chain. */
    static void of(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy, ReferrerPolicy referrer) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(referrer))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
