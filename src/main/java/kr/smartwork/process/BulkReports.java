package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an order does to reports themselves: reminding their respondents now, and giving them more time. */
@Component
class BulkReports {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    /** Reminders to one person count on from here, so that they never meet those to the whole cycle. */
    private static final int PERSONAL = 1_000;

    private final Reports reports;
    private final Cycles cycles;
    private final ExtendReport extend;
    private final Recipients recipients;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulkReports(
            Reports reports,
            Cycles cycles,
            ExtendReport extend,
            Recipients recipients,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.extend = extend;
        this.recipients = recipients;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chosen reports in the order in which they are locked, each with what is against it as it is now. */
    List<BulkRows.NewItem> items(Actor actor, Collection<UUID> chosen) {
        return jdbc.sql(
                        "select id, version_no, org_path, state, settled_at from reports where id in (:ids) order by id")
                .param("ids", chosen.stream().map(Ids::bytes).toList())
                .query((row, n) -> {
                    UUID id = Ids.get(row, "id");
                    boolean waits = ReportState.valueOf(row.getString("state")).withRespondent()
                            && row.getTimestamp("settled_at") == null;
                    Text obstacle = !actor.covers(row.getString("org_path"), Role.OFFICIAL, Role.SUPERVISOR)
                            ? Text.of("problem.forbidden")
                            : waits ? null : Text.of("report.bulk.notWaiting");
                    return new BulkRows.NewItem(id.toString(), id, row.getInt("version_no"), obstacle);
                })
                .list();
    }

    /** Whether a report can be given this much time is said report by report. */
    void requireExtension(@Nullable Instant until, String reason) {
        TypedText.required("comment", reason, Text.of("report.extend.reasonRequired"));
        if (until == null) {
            throw InvalidInput.at("until", "required", Text.of("cycle.open.moment.required"));
        }
        if (!until.isAfter(clock.instant())) {
            throw InvalidInput.at("until", "past", Text.of("report.extend.past"));
        }
    }

    /** Locks the report and checks everything; what it returns only acts, and says which cycle it is of. */
    Supplier<UUID> prepare(BulkOrder order, Actor actor, UUID reportId) {
        if (order.action() == BulkAction.REMIND) {
            return remind(order, actor, reportId);
        }
        Extension extension = new Extension(Objects.requireNonNull(order.until()), order.comment());
        Supplier<Report> step = extend.prepare(actor, reportId, extension);
        requireWaiting(reports.get(reportId));
        return () -> step.get().cycleId();
    }

    private Supplier<UUID> remind(BulkOrder order, Actor actor, UUID reportId) {
        Report report = reports.getLocked(reportId);
        actor.require(report.orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
        requireWaiting(report);
        Cycle cycle = cycles.get(report.cycleId());
        boolean collecting = cycle.state() == CycleState.COLLECTING || cycle.state() == CycleState.FOLLOW_UP;
        if (!collecting || !cycle.takesAnswers(clock.instant(), report.extendedUntil())) {
            throw new Conflict("cycle-state", Text.of("cycle.remind.notCollecting"));
        }
        List<Reminded> people = recipients.of(reportId).stream()
                .map(person -> reminded(person, cycle.id()))
                .filter(person -> !person.since(order.startAt()))
                .toList();
        if (people.stream().anyMatch(person -> person.since(clock.instant().minus(BETWEEN_REMINDERS)))) {
            throw new Conflict("reminded-recently", Text.of("cycle.remind.tooSoon", BETWEEN_REMINDERS.toMinutes()));
        }
        return () -> {
            outbox.add(people.stream()
                    .map(person ->
                            new NewNotice(Purpose.REMINDER, cycle.id(), null, person.id(), person.ordinal() + 1, null))
                    .toList());
            return cycle.id();
        };
    }

    /**
     * Somebody who is asked. A message tells of everything that they owe: the order's first report of theirs is enough.
     *
     * @param at when the last reminder was written; null if none was
     * @param ordinal of the last reminder to them alone
     */
    private record Reminded(UUID id, @Nullable Instant at, int ordinal) {

        boolean since(@Nullable Instant moment) {
            return at != null && moment != null && !at.isBefore(moment);
        }
    }

    private Reminded reminded(UUID person, UUID cycleId) {
        return jdbc.sql(
                        """
                        select max(created_at) as last, max(ordinal) as ordinal from notices
                        where person_id = ? and cycle_id = ? and purpose = 'REMINDER'""")
                .params(Ids.bytes(person), Ids.bytes(cycleId))
                .query((row, n) ->
                        new Reminded(person, Times.find(row, "last"), Math.max(PERSONAL, row.getInt("ordinal"))))
                .single();
    }

    private static void requireWaiting(Report report) {
        if (!report.owed()) {
            throw new Conflict("not-waiting", Text.of("report.bulk.notWaiting"));
        }
    }
}
