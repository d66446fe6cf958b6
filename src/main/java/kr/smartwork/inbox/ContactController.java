package kr.smartwork.inbox;

import java.util.UUID;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.RevealContact;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the number of a contact in full, once for each time that it is asked for. */
@Controller
@RequestMapping("/reports/{id}/contacts/{person}")
class ContactController {

    private final RevealContact contacts;
    private final ListPlace place;

    ContactController(RevealContact contacts, ListPlace place) {
        this.contacts = contacts;
        this.place = place;
    }

    @PostMapping
    String reveal(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable UUID person,
            RedirectAttributes flash) {
        contacts.record(user.actor(), id, person);
        flash.addFlashAttribute(RevealedContact.FLASH, person);
        return "redirect:" + InboxQuery.address("/reports/" + id, place.parameters()) + "#contact-" + person;
    }

    /** Somebody comes back to the address after having logged in again. */
    @GetMapping
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id;
    }
}
