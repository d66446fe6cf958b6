package kr.smartwork.registry;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Logs a member of staff in for a test of a page or the API. */
public final class StaffUsers {

    private StaffUsers() {}

    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.user(new StaffUser(actor, "", true, false));
    }
}
