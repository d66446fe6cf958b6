package kr.smartwork.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Contacts;
import kr.smartwork.registry.Facilities;
import kr.smartwork.registry.Facility;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Responsibilities;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One facility: what the register holds, who answers, who is in charge. */
@Controller
class FacilityPage {

    private final Facilities facilities;
    private final Contacts contacts;
    private final Responsibilities responsibilities;
    private final Officials officials;
    private final Clock clock;

    FacilityPage(
            Facilities facilities,
            Contacts contacts,
            Responsibilities responsibilities,
            Officials officials,
            Clock clock) {
        this.facilities = facilities;
        this.contacts = contacts;
        this.responsibilities = responsibilities;
        this.officials = officials;
        this.clock = clock;
    }

    @GetMapping("/facilities/{code}")
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable String code, Model model) {
        Facility facility = facilities.findByCode(code).orElseThrow(NotFound::new);
        user.actor().requireSight(facility.orgUnit().path());
        LocalDate today = LocalDate.now(clock);
        List<MaskedContact> answering = contacts.findValid(facility.id(), today).stream()
                .map(MaskedContact::of)
                .toList();
        model.addAttribute("facility", facility);
        model.addAttribute("closed", facility.closedBy(today));
        model.addAttribute("contacts", answering);
        model.addAttribute("reachable", answering.stream().anyMatch(MaskedContact::reachable));
        model.addAttribute("official", inCharge(facility, today));
        return "administration/facility";
    }

    private @Nullable Official inCharge(Facility facility, LocalDate today) {
        UUID official = responsibilities
                .on(today)
                .officialFor(facility.orgUnit().path(), facility.type().code());
        return official == null ? null : officials.find(official).orElse(null);
    }
}
