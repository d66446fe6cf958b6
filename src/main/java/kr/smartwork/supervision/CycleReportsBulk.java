package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.BulkAction;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.ReportTasks;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportItem;
import kr.smartwork.report.ReportList;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same step for many reports of a list, or for their tasks: chosen here, looked at and confirmed as from the inbox. */
@Controller
class CycleReportsBulk {

    private final CycleHeads heads;
    private final ReportList reports;
    private final ReportTasks tasks;
    private final BulkOrders orders;
    private final CycleReportsPage page;

    CycleReportsBulk(
            CycleHeads heads, ReportList reports, ReportTasks tasks, BulkOrders orders, CycleReportsPage page) {
        this.heads = heads;
        this.reports = reports;
        this.tasks = tasks;
        this.orders = orders;
        this.page = page;
    }

    /** Which reports are meant. */
    enum Scope {
        /** Those that were ticked. */
        CHOSEN,
        /** All that match the filter, on whatever page. */
        MATCHING
    }

    /** Somebody reloads the list that said that nothing was chosen. */
    @GetMapping("/cycles/{id}/reports/bulk")
    String again(@PathVariable UUID id) {
        return "redirect:/cycles/" + id + "/reports";
    }

    @PostMapping("/cycles/{id}/reports/bulk")
    String prepare(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReportsForm form,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "CHOSEN") Scope scope,
            @RequestParam(required = false) @Nullable List<UUID> report,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Actor actor = user.actor();
        heads.get(actor, id);
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        try {
            List<UUID> chosen = scope == Scope.MATCHING
                    ? matching(actor, id, form)
                    : these(actor, id, report == null ? List.of() : report);
            UUID order = action.ofReports()
                    ? orders.prepareReports(actor, action, chosen)
                    : orders.prepare(actor, action, open(chosen, form));
            return "redirect:/inbox/bulk/" + order;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", wrong.errors().get(0).text());
            return page.list(user, id, form, null, request, model);
        }
    }

    private List<UUID> matching(Actor actor, UUID id, ReportsForm form) {
        List<UUID> found = reports.ids(id, form.filter(), actor.paths(), BulkOrders.MOST + 1);
        if (found.size() > BulkOrders.MOST) {
            throw InvalidInput.at("report", "too-many", Text.of("report.bulk.tooMany", BulkOrders.MOST));
        }
        return found;
    }

    /** The row check: those that are not in the cycle or outside the reader's units are left out. */
    private List<UUID> these(Actor actor, UUID id, List<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw InvalidInput.at("report", "required", Text.of("cycle.reports.bulk.nothing"));
        }
        return reports.these(id, chosen, actor.paths()).stream()
                .map(ReportItem::id)
                .toList();
    }

    private List<String> open(List<UUID> chosen, ReportsForm form) {
        List<String> open = tasks.open(chosen, form.filter().step());
        if (open.isEmpty()) {
            throw InvalidInput.at("report", "no-tasks", Text.of("cycle.reports.bulk.noTasks"));
        }
        return open;
    }
}
