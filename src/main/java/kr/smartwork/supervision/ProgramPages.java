package kr.smartwork.supervision;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.smartwork.form.Forms;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.FacilityType;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each program asks, of whom and when. The same for every reader: a program belongs to no unit. */
@Controller
class ProgramPages {

    static final Role[] READERS = {Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR};

    private final Programs programs;
    private final Forms forms;
    private final FacilityTypes facilityTypes;

    ProgramPages(Programs programs, Forms forms, FacilityTypes facilityTypes) {
        this.programs = programs;
        this.forms = forms;
        this.facilityTypes = facilityTypes;
    }

    @GetMapping("/programs")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(READERS);
        model.addAttribute("programs", programs.findAllByOrderByPositionNo());
        model.addAttribute("types", types());
        return "supervision/programs";
    }

    @GetMapping("/programs/{code}")
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable String code, Model model) {
        user.actor().require(READERS);
        Program program = programs.findByCode(code).orElseThrow(NotFound::new);
        model.addAttribute("programs", List.of(program));
        model.addAttribute("program", program);
        model.addAttribute("form", forms.latest(program.formCode()));
        model.addAttribute("usualChecklist", Oversight.usualChecklist());
        model.addAttribute("changeable", user.actor().has(OversightPage.CHANGERS));
        model.addAttribute("types", types());
        return "supervision/program";
    }

    private Map<String, FacilityType> types() {
        return facilityTypes.findAllByOrderByPositionNo().stream()
                .collect(Collectors.toMap(FacilityType::code, Function.identity()));
    }
}
