package kr.smartwork;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the layout shows around every page of staff; templates ask it as {@code @navigation}. */
@Component("navigation")
class Navigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/inbox", "navigation.inbox", Role.OFFICIAL, Role.SUPERVISOR),
            new Entry("/visits", "navigation.visits", Role.OFFICIAL, Role.SUPERVISOR),
            new Entry("/workload", "navigation.workload", Role.SUPERVISOR),
            new Entry("/staffing", "navigation.staffing", Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN),
            new Entry("/delegations", "navigation.delegations", Role.SUPERVISOR),
            new Entry("/cycles", "navigation.cycles", Role.values()),
            new Entry("/programs", "navigation.programs", Role.SUPERVISOR, Role.DESIGNER, Role.ADMIN),
            new Entry("/facilities", "navigation.facilities", Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN),
            new Entry("/notices", "navigation.notices", Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN),
            new Entry("/forms", "navigation.forms", Role.DESIGNER, Role.ADMIN),
            new Entry("/models", "navigation.models", Role.DESIGNER, Role.RELEASER, Role.ADMIN),
            new Entry("/failed-jobs", "navigation.failedJobs", Role.DESIGNER, Role.ADMIN));

    /** Who is logged in; null on the login page. */
    public @Nullable Actor actor() {
        Authentication held = SecurityContextHolder.getContext().getAuthentication();
        return held != null && held.getPrincipal() instanceof StaffUser user ? user.actor() : null;
    }

    /** The pages that some role of the reader may open, in the order of the daily work. */
    public List<Item> items() {
        Actor actor = actor();
        String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        return actor == null ? List.of() : items(actor, path == null ? "/" : path);
    }

    /** The pages about who is there to work that the reader may open. */
    public List<String> staffing() {
        Actor actor = actor();
        List<String> pages = new ArrayList<>();
        if (actor != null && actor.has(Role.OFFICIAL, Role.SUPERVISOR)) {
            pages.addAll(List.of("absences", "duty"));
        }
        if (actor != null && actor.has(Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN)) {
            pages.addAll(List.of("responsibilities", "hand-overs"));
        }
        pages.add("holidays");
        if (actor != null && actor.has(Role.ADMIN)) {
            pages.add("mails");
        }
        return pages;
    }

    /** Whether the reader's menu has this entry: elsewhere, too, a page links only to what its reader may open. */
    public boolean offers(String href) {
        return items().stream().anyMatch(item -> item.href().equals(href));
    }

    /** Whether the reader may open reports: who only designs models sees what is in lists, and no links that are refused. */
    public boolean opensReports() {
        Actor actor = actor();
        return actor != null && actor.has(Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
    }

    /** The address of this page with one parameter changed; the others stay. */
    public String with(String parameter, Object value) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, UriUtils.encode(value.toString(), StandardCharsets.UTF_8))
                .build();
        return "?" + here.getQuery();
    }

    /** The page numbers worth a link: the first, the last, those around this one; 0 where some are left out. */
    public List<Integer> pages(int number, int count) {
        List<Integer> pages = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            if (page == 1 || page == count || Math.abs(page - number) <= 2) {
                pages.add(page);
            } else if (pages.get(pages.size() - 1) != 0) {
                pages.add(0);
            }
        }
        return pages;
    }

    static List<Item> items(Actor actor, String path) {
        return ENTRIES.stream()
                .filter(entry -> actor.has(entry.roles()))
                .map(entry -> new Item(entry.href(), entry.key(), entry.holds(path)))
                .toList();
    }

    /**
     * An entry of the menu.
     *
     * @param key of its name in the message files
     * @param current whether the reader is on it or below it
     */
    public record Item(String href, String key, boolean current) {}

    private record Entry(String href, String key, Role... roles) {

        boolean holds(String path) {
            return path.equals(href) || path.startsWith(href + "/");
        }
    }
}
