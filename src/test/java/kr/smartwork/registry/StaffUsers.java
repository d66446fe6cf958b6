package kr.smartwork.registry;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Logs a member of staff in for a test of a page or the API. */
public final class StaffUsers {

    private StaffUsers() {}

    /** Reads Korean unless the request says otherwise. Pages look the account up again: it must be in the database. */
    public static RequestPostProcessor as(Actor actor) {
        RequestPostProcessor login = SecurityMockMvcRequestPostProcessors.user(new StaffUser(actor, "", true, false));
        return request -> {
            if (request.getHeader("Accept-Language") == null) {
                request.addHeader("Accept-Language", "ko");
            }
            return login.postProcessRequest(request);
        };
    }
}
