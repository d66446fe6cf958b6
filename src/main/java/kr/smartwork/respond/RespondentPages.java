package kr.smartwork.respond;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the controllers of this package ask for the {@link Visit}. */
@Configuration(proxyBeanMethods = false)
class RespondentPages implements WebMvcConfigurer {

    private final VisitResolver visits;

    RespondentPages(VisitResolver visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }
}
