package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.process.TaskNeighbours;
import kr.smartwork.process.TaskNeighbours.Neighbour;
import kr.smartwork.process.TaskNeighbours.Neighbours;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From which list of the inbox, or of a cycle's reports, somebody came to a case, so that they can go on to the next one and back. Said by the address
 * of the case ({@code list}, {@code task}) and by hidden fields of its forms.
 */
@Component
class ListPlace {

    private static final String LIST = "list";
    private static final String TASK = "task";
    private static final int LONGEST = 2_000;

    private final HttpServletRequest request;
    private final TaskNeighbours neighbours;
    private final ReportLists reports;

    /** @param request the one that is being answered */
    ListPlace(HttpServletRequest request, TaskNeighbours neighbours, ReportLists reports) {
        this.reports = reports;
        this.request = request;
        this.neighbours = neighbours;
    }

    /**
     * The ways on from a case.
     *
     * @param parameters what the forms of the case send along
     * @param list address of the list
     * @param previous address of the case before, and whose it is; null at the beginning of the list
     * @param next the same for the case after
     */
    record Ways(Map<String, String> parameters, String list, @Nullable Way previous, @Nullable Way next) {}

    /** One way: where to, and to whose case. */
    record Way(String address, String subject) {}

    /** Nothing when the address says nothing, or something that is no list of ours. */
    Optional<Ways> ways(Actor actor, UUID report) {
        Map<String, String> parameters = parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        String list = parameters.getOrDefault(LIST, "");
        if (ReportLists.is(list)) {
            return amongReports(actor, parameters, list, report);
        }
        InboxQuery query;
        try {
            query = InboxQuery.read(list);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        Optional<Neighbours> found = neighbours.of(actor, query.filter(), parameters.getOrDefault(TASK, ""));
        return found.map(
                both -> new Ways(parameters, query.address(), way(list, both.previous()), way(list, both.next())));
    }

    /** The list that somebody came from; the inbox when the request says none of ours. */
    String list() {
        String list = request.getParameter(LIST);
        if (list != null && list.length() <= LONGEST && ReportLists.is(list)) {
            return list;
        }
        if (list == null || list.length() > LONGEST || !list.startsWith("/inbox")) {
            return "/inbox";
        }
        try {
            return InboxQuery.read(list).address();
        } catch (IllegalArgumentException unreadable) {
            return "/inbox";
        }
    }

    private Optional<Ways> amongReports(Actor actor, Map<String, String> parameters, String list, UUID report) {
        try {
            return reports.neighbours(actor, list, report)
                    .map(both -> new Ways(parameters, list, way(list, both.previous()), way(list, both.next())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Way way(String list, ReportList.@Nullable Neighbour neighbour) {
        return neighbour == null
                ? null
                : new Way(
                        InboxQuery.address("/reports/" + neighbour.id(), Map.of(LIST, list)), neighbour.facilityName());
    }

    /** Where a case is opened from, for the address that a decision leads to. */
    Map<String, String> parameters() {
        String list = request.getParameter(LIST);
        String task = request.getParameter(TASK);
        if (list != null && list.length() <= LONGEST && ReportLists.is(list)) {
            return Map.of(LIST, list);
        }
        if (list == null || task == null || list.length() > LONGEST || !list.startsWith("/inbox")) {
            return Map.of();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(LIST, list);
        parameters.put(TASK, task);
        return parameters;
    }

    /** The address of another page about the case, on the way of the same list. */
    String at(String path) {
        return InboxQuery.address(path, parameters());
    }

    private static @Nullable Way way(String list, @Nullable Neighbour neighbour) {
        if (neighbour == null) {
            return null;
        }
        String path =
                neighbour.reportId() == null ? "/cycles/" + neighbour.cycleId() : "/reports/" + neighbour.reportId();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(LIST, list);
        parameters.put(TASK, neighbour.taskId());
        return new Way(InboxQuery.address(path, parameters), neighbour.subject());
    }
}
