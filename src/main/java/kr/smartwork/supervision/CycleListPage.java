package kr.smartwork.supervision;

import java.util.List;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CycleFilter;
import kr.smartwork.report.CycleList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cycles that the reader may see. */
@Controller
class CycleListPage {

    private static final int PAGE = 20;

    private final CycleList cycles;
    private final Programs programs;

    CycleListPage(CycleList cycles, Programs programs) {
        this.cycles = cycles;
        this.programs = programs;
    }

    @GetMapping("/cycles")
    String list(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable CycleState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Actor actor = user.actor();
        model.addAttribute("page", cycles.of(actor.paths(), new CycleFilter(program, state, cursor, PAGE)));
        model.addAttribute("programs", programs.findAllByOrderByPositionNo());
        model.addAttribute("states", List.of(CycleState.values()));
        model.addAttribute("program", program);
        model.addAttribute("state", state);
        model.addAttribute("mayOpen", actor.has(Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR));
        return "supervision/cycles";
    }
}
