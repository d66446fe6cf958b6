package kr.smartwork;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out parameters whose names have brackets. No page and no form of ours sends one, while data binding takes them for
 * places in lists and maps, grows those as asked, and fails where it cannot.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PlainParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    /** Asks for the parameters when somebody else does: the body is not read before its size and kind are checked. */
    private static final class Plain extends HttpServletRequestWrapper {

        private Plain(HttpServletRequest request) {
            super(request);
        }

        private static boolean odd(String name) {
            return name.indexOf('[') >= 0 || name.indexOf(']') >= 0;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return odd(name) ? null : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return odd(name) ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>(super.getParameterMap());
            plain.keySet().removeIf(Plain::odd);
            return Collections.unmodifiableMap(plain);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
