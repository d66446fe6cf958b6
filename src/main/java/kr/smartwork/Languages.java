package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Korean or English: as chosen by {@code ?lang=} and kept in a cookie; without a choice Korean on pages, and what
 * {@code Accept-Language} asks for in the API.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final List<Locale> KNOWN = List.of(Locale.KOREAN, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new KnownLanguages();
        resolver.setDefaultLocaleFunction(
                request -> request.getRequestURI().startsWith("/api/") ? accepted(request) : Locale.KOREAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }

    /** The first language of {@code Accept-Language} that we speak; Korean if there is none, whatever the server speaks. */
    static Locale accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.KOREAN;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(KNOWN::contains)
                .findFirst()
                .orElse(Locale.KOREAN);
    }

    private static final class KnownLanguages extends CookieLocaleResolver {

        KnownLanguages() {
            super("lang");
        }

        /** A cookie may hold anything. */
        @Override
        protected Locale parseLocaleValue(String value) {
            return "en".equals(value) ? Locale.ENGLISH : Locale.KOREAN;
        }
    }

    private static final class LanguageSwitch implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String asked = request.getParameter("lang");
            LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
            if (asked != null && resolver != null) {
                KNOWN.stream()
                        .filter(known -> known.getLanguage().equals(asked))
                        .forEach(known -> resolver.setLocale(request, response, known));
            }
            return true;
        }
    }
}
