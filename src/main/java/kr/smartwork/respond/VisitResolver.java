package kr.smartwork.respond;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import kr.smartwork.notice.PersonalLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Gives controllers the {@link Visit}; asks at each request whether the link still holds, so that a re-issue works at once.
 * A visit exists only after the second factor, where one is asked for: no controller can show a row before it.
 */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    /** Name of the hidden field and, for templates, of the model attribute. */
    static final String CSRF = "csrf";

    private final RespondentCookie cookies;
    private final PersonalLinks links;
    private final SecondFactor factor;

    VisitResolver(RespondentCookie cookies, PersonalLinks links, SecondFactor factor) {
        this.cookies = cookies;
        this.links = links;
        this.factor = factor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class || parameter.getParameterType() == Arrival.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Cookie cookie = WebUtils.getCookie(request, RespondentCookie.NAME);
        String value = cookie == null ? "" : cookie.getValue();
        Respondent respondent = cookies.open(value)
                .filter(known -> links.holds(known.linkId(), known.generation()))
                .orElseThrow(NoVisit::new);
        String csrf = cookies.csrf(value);
        if (container != null) {
            container.addAttribute(CSRF, csrf);
        }
        boolean genuine = cookies.genuine(value, request.getParameter(CSRF));
        boolean confirmed = respondent.confirmed() || !factor.askedOf(respondent.personId());
        if (parameter.getParameterType() == Arrival.class) {
            return new Arrival(respondent, csrf, genuine, confirmed);
        }
        if (!confirmed) {
            throw new FactorMissing(respondent.personId(), csrf);
        }
        return new Visit(respondent.personId(), csrf, genuine);
    }
}
