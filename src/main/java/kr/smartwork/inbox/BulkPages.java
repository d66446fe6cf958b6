package kr.smartwork.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.process.BulkAction;
import kr.smartwork.process.BulkItem;
import kr.smartwork.process.BulkOrder;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Remarks;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an order over many tasks: before it is confirmed what it would do, then how far it is, then what became of it. */
@Component
class BulkPages {

    private static final int LISTED = 200;

    private final BulkOrders orders;
    private final Remarks remarks;
    private final Officials officials;
    private final Clock clock;

    BulkPages(BulkOrders orders, Remarks remarks, Officials officials, Clock clock) {
        this.orders = orders;
        this.remarks = remarks;
        this.officials = officials;
        this.clock = clock;
    }

    /** What was typed in an attempt that was refused. */
    record Typed(String comment, String colleague, String until, List<String> unwanted) {

        static final Typed NOTHING = new Typed("", "", "", List.of());
    }

    /** The moment as it was typed; null for nothing. */
    @Nullable
    Instant moment(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.at("until", "format", Text.of("cycle.open.moment.format"));
        }
    }

    /** A task that is listed by its name, with the rules in words. */
    record Line(BulkItem item, List<Remarks.Rule> rules) {}

    ModelAndView show(Actor actor, UUID id, Typed typed) {
        BulkOrder order = orders.get(actor, id);
        ModelAndView page =
                new ModelAndView("inbox/bulk").addObject("order", order).addObject("typed", typed);
        return order.state() == BulkOrder.State.PREVIEW ? preview(page, actor, order) : progress(page, actor, order);
    }

    private ModelAndView preview(ModelAndView page, Actor actor, BulkOrder order) {
        return page.addObject("remarkable", lines(orders.remarkable(actor, order.id(), LISTED)))
                .addObject("listed", LISTED)
                .addObject("leftOut", orders.items(actor, order.id(), BulkItem.State.LEFT_OUT, LISTED))
                .addObject("colleagues", colleagues(actor, order));
    }

    private ModelAndView progress(ModelAndView page, Actor actor, BulkOrder order) {
        Instant now = clock.instant();
        Instant start = Objects.requireNonNullElse(order.startAt(), now);
        page.addObject(
                        "secondsToStart",
                        Math.max(0, Duration.between(now, start).toSeconds()))
                .addObject("rate", Math.round(order.rate(now)))
                .addObject("secondsLeft", order.secondsLeft(now))
                .addObject("refusedItems", orders.items(actor, order.id(), BulkItem.State.REFUSED, LISTED));
        return order.over()
                ? page.addObject("doneItems", orders.items(actor, order.id(), BulkItem.State.DONE, LISTED))
                : page;
    }

    private List<Line> lines(List<BulkItem> items) {
        Map<UUID, Remarks.Remark> about = remarks.of(
                items.stream()
                        .map(BulkItem::reportId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                LocaleContextHolder.getLocale());
        return items.stream().map(item -> new Line(item, rules(item, about))).toList();
    }

    private static List<Remarks.Rule> rules(BulkItem item, Map<UUID, Remarks.Remark> about) {
        return item.reportId() == null
                ? List.of()
                : about.getOrDefault(item.reportId(), Remarks.Remark.NONE).rules();
    }

    /** Who may be given all of them; whether each single one may is checked again when it is given. */
    private List<Official> colleagues(Actor actor, BulkOrder order) {
        if (order.action() != BulkAction.ASSIGN) {
            return List.of();
        }
        Map<UUID, Official> common = null;
        for (String path : orders.orgPaths(actor, order.id())) {
            Map<UUID, Official> here = officials.assignable(path, Role.OFFICIAL, Role.SUPERVISOR).stream()
                    .collect(Collectors.toMap(Official::id, official -> official, (one, same) -> one));
            if (common == null) {
                common = here;
            } else {
                common.keySet().retainAll(here.keySet());
            }
        }
        return common == null
                ? List.of()
                : common.values().stream()
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList();
    }
}
