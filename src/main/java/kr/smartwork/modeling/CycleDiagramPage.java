package kr.smartwork.modeling;

import java.util.UUID;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A running cycle on its diagrams: the step it is at, and how many reports wait where. */
@Controller
@RequestMapping("/cycles/{id}/diagram")
class CycleDiagramPage {

    private final CycleDiagram diagram;

    CycleDiagramPage(CycleDiagram diagram) {
        this.diagram = diagram;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        model.addAttribute("positions", diagram.positions(user.actor(), id, unit));
        model.addAttribute("units", diagram.units(user.actor()));
        model.addAttribute("heats", Waiting.Heat.values());
        return "modeling/cycle-diagram";
    }

    /** The numbers alone, asked for again and again while the page is open. */
    @GetMapping("/positions")
    String positions(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        model.addAttribute("positions", diagram.positions(user.actor(), id, unit));
        return "modeling/positions :: positions";
    }

    @GetMapping(path = "/cycle.bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String cycle(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return diagram.cycleXml(user.actor(), id);
    }

    @GetMapping(path = "/report.bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String report(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return diagram.reportXml(user.actor(), id);
    }
}
