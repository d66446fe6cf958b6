package kr.smartwork.supervision;

import java.util.List;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.process.TaskChoices;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what a list of reports can be filtered by into a page. */
@Component
class ReportChoices {

    private final Standings standings;
    private final FacilityTypes types;
    private final TaskChoices units;

    ReportChoices(Standings standings, FacilityTypes types, TaskChoices units) {
        this.standings = standings;
        this.types = types;
        this.units = units;
    }

    /** Returns how the districts stand. */
    List<DistrictStanding> addTo(Model model, Actor actor, UUID cycleId) {
        List<DistrictStanding> districts = standings.byDistrict(cycleId, actor.paths());
        model.addAttribute("districts", districts);
        model.addAttribute("units", units.units(actor.paths()));
        model.addAttribute("types", types.findAllByOrderByPositionNo());
        model.addAttribute("states", ReportState.values());
        model.addAttribute("traits", ReportFilter.Trait.values());
        model.addAttribute("severities", List.of(Severity.ATTENTION, Severity.URGENT));
        return districts;
    }
}
