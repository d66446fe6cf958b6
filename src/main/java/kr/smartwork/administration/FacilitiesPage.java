package kr.smartwork.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityDirectory;
import kr.smartwork.registry.FacilitySearch;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of the facilities one may see. */
@Controller
class FacilitiesPage {

    private final FacilityDirectory directory;
    private final FacilityTypes types;
    private final OrgUnits orgUnits;
    private final Clock clock;

    FacilitiesPage(FacilityDirectory directory, FacilityTypes types, OrgUnits orgUnits, Clock clock) {
        this.directory = directory;
        this.types = types;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    @GetMapping("/facilities")
    String list(@AuthenticationPrincipal StaffUser user, @ModelAttribute("filter") FacilityFilter filter, Model model) {
        Actor actor = user.actor();
        FacilitySearch search = filter.search();
        model.addAttribute("page", directory.search(actor, search));
        model.addAttribute("count", directory.count(actor, search));
        model.addAttribute("types", types.findAllByOrderByPositionNo());
        model.addAttribute("units", visibleUnits(actor));
        model.addAttribute("standings", FacilitySearch.Standing.values());
        model.addAttribute("mayImport", actor.has(Role.ADMIN, Role.SUPERVISOR));
        return "administration/facilities";
    }

    private List<OrgUnit> visibleUnits(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<String> paths = actor.paths();
        return orgUnits.findAllByOrderByPath().stream()
                .filter(unit -> unit.existsOn(today))
                .filter(unit -> paths.stream().anyMatch(unit.path()::startsWith))
                .toList();
    }
}
