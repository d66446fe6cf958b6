package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.report.RevealContact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Whose number the page of a case shows in full: for one answer only, the one that follows the click. Between the two only
 * the person's id waits in the session.
 */
@Component
class RevealedContact {

    static final String FLASH = "revealedContact";

    private final HttpServletRequest request;
    private final RevealContact contacts;

    /** @param request the one that is being answered */
    RevealedContact(HttpServletRequest request, RevealContact contacts) {
        this.request = request;
        this.contacts = contacts;
    }

    /** Never by what the address says. */
    RevealContact.@Nullable Ways of(UUID reportId) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(FLASH) instanceof UUID person
                ? contacts.of(reportId, person).orElse(null)
                : null;
    }
}
