package kr.smartwork.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.process.TaskDue;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskSort;
import kr.smartwork.process.TaskView;
import kr.smartwork.report.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the inbox says: which view, what is looked for, in which order, where the page begins.
 *
 * @param view the reader's own tasks when the address names none
 * @param unit code of an org unit
 * @param type code of a facility type
 * @param stage how the report stands
 * @param assignee user name of whoever holds the task
 * @param q part of the facility's name, or beginning of its code
 * @param size rows per page, one of {@link #SIZES}
 */
record InboxQuery(
        @Nullable TaskView view,
        @Nullable TaskKind kind,
        @Nullable UUID program,
        @Nullable UUID cycle,
        @Nullable String unit,
        @Nullable String type,
        @Nullable ReportState stage,
        @Nullable Severity severity,
        @Nullable TaskDue due,
        @Nullable String assignee,
        @Nullable String q,
        @Nullable TaskSort sort,
        @Nullable Integer size,
        @Nullable String cursor) {

    /** The sizes a page can have. */
    static final List<Integer> SIZES = List.of(20, 50, 100);

    private static final int USUAL_SIZE = 50;

    InboxQuery {
        view = view == null ? TaskView.MINE : view;
        sort = sort == null ? TaskSort.URGENCY : sort;
        unit = blankToNull(unit);
        type = blankToNull(type);
        assignee = blankToNull(assignee);
        size = size == null || !SIZES.contains(size) ? Integer.valueOf(USUAL_SIZE) : size;
    }

    TaskFilter filter() {
        return new TaskFilter(
                Objects.requireNonNull(view),
                kind,
                program,
                cycle,
                unit,
                type,
                stage,
                severity,
                due,
                assignee,
                q,
                Objects.requireNonNull(sort),
                cursor,
                Objects.requireNonNull(size));
    }

    /** Something is looked for besides the view. */
    public boolean filtered() {
        return !conditions().isEmpty();
    }

    /** Something is looked for that is not asked every day. */
    public boolean narrow() {
        return program != null || cycle != null || unit != null || type != null || stage != null || assignee != null;
    }

    /** What is looked for, by the name of the parameter; without view, order and place. */
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        put(conditions, "kind", kind);
        put(conditions, "program", program);
        put(conditions, "cycle", cycle);
        put(conditions, "unit", unit);
        put(conditions, "type", type);
        put(conditions, "stage", stage);
        put(conditions, "severity", severity);
        put(conditions, "due", due);
        put(conditions, "assignee", assignee);
        put(conditions, "q", q);
        return conditions;
    }

    /** Every parameter of this list; those at their usual value are left out. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "view", view);
        parameters.putAll(conditions());
        put(parameters, "sort", sort == TaskSort.URGENCY ? null : sort);
        put(parameters, "size", Objects.requireNonNull(size) == USUAL_SIZE ? null : size);
        return parameters;
    }

    /** The address of this page of the list; everything typed is encoded. */
    public String address() {
        Map<String, String> parameters = new LinkedHashMap<>(parameters());
        put(parameters, "cursor", cursor);
        return address("/inbox", parameters);
    }

    /** The address of this list without one of its conditions, from its beginning. */
    public String without(String condition) {
        Map<String, String> parameters = new LinkedHashMap<>(parameters());
        parameters.remove(condition);
        return address("/inbox", parameters);
    }

    /** Another page about the same tasks. */
    public String at(String path) {
        return address(path, parameters());
    }

    /** The list of an address that was kept; what it says and we do not know any more is not looked for. */
    static InboxQuery read(String address) {
        Map<String, String> said = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return new InboxQuery(
                find(TaskView.class, said.get("view")),
                find(TaskKind.class, said.get("kind")),
                uuid(said.get("program")),
                uuid(said.get("cycle")),
                decoded(said.get("unit")),
                decoded(said.get("type")),
                find(ReportState.class, said.get("stage")),
                find(Severity.class, said.get("severity")),
                find(TaskDue.class, said.get("due")),
                decoded(said.get("assignee")),
                decoded(said.get("q")),
                find(TaskSort.class, said.get("sort")),
                size(said.get("size")),
                null);
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer size(@Nullable String word) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable String word) {
        return word == null ? null : UUID.fromString(word);
    }

    private static @Nullable String decoded(@Nullable String word) {
        return word == null ? null : UriUtils.decode(word, StandardCharsets.UTF_8);
    }

    static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString().strip());
        }
    }
}
