package kr.smartwork.inbox;

import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the inbox says: which view, what is looked for, where the page begins.
 *
 * @param view the reader's own tasks when the address names none
 * @param q part of the facility's name, or beginning of its code
 */
record InboxQuery(
        @Nullable TaskView view,
        @Nullable TaskKind kind,
        @Nullable UUID cycle,
        @Nullable String q,
        @Nullable String cursor) {

    private static final int ROWS = 50;

    InboxQuery {
        view = view == null ? TaskView.MINE : view;
    }

    TaskFilter filter() {
        return new TaskFilter(view == null ? TaskView.MINE : view, kind, cycle, q, cursor, ROWS);
    }

    /** Something is looked for besides the view. */
    public boolean filtered() {
        return kind != null || cycle != null || (q != null && !q.isBlank());
    }

    /** The address of this list; everything typed is encoded. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParam("view", "{view}");
        parameter(address, "kind", kind);
        parameter(address, "cycle", cycle);
        parameter(address, "q", q);
        parameter(address, "cursor", cursor);
        return address.encode()
                .buildAndExpand(Map.of("view", String.valueOf(view)))
                .toUriString();
    }

    private static void parameter(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
