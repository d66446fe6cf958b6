package kr.smartwork.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.smartwork.TestDatabase;
import kr.smartwork.aggregation.SeededCycle.Report;
import kr.smartwork.form.TestForms;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FiguresTest {

    private static final int FACILITIES = 620;

    private TestDatabase database;
    private Snapshots snapshots;
    private FrozenFigures frozen;
    private LiveFigures live;
    private SnapshotSources sources;

    @ParameterizedTest
    @EnumSource
    void equalARecountByHand(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        take(cycle, "due", 1);
        Recount recount = new Recount(cycle.reports);
        assertThat(cycle.reports).extracting(Report::state).contains("RETURNED", "EXCUSED", "CLOSED_UNANSWERED");
        for (Grouping by : Grouping.values()) {
            FigureTable stored = frozen.of(cycle.cycle, "due", by);
            assertThat(live.of(cycle.cycle, by).figures()).isEqualTo(stored.figures());
            assertThat(stored.figures()).hasSize(10 + 3 + 1 + 6 + 4 + 1);
            stored.figures().forEach(figure -> assertSame(figure, by, recount));
        }
    }

    @ParameterizedTest
    @EnumSource
    void coverEveryReportOnce(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        FigureTable table = live.of(cycle.cycle, null);
        assertThat(value(table, "submitted")
                        .add(value(table, "returned"))
                        .add(value(table, "missing"))
                        .add(value(table, "excused")))
                .isEqualByComparingTo(value(table, "expected"));
        assertThat(value(table, "nothing_to_report")).isPositive();
        assertThat(value(table, "closed_today")).isPositive();
        assertThat(value(table, "expected")).isEqualByComparingTo("" + FACILITIES);
        assertThat(table.figures())
                .allSatisfy(figure -> assertThat(figure.groups()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void areNotMovedByTheRegistry(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        List<Figure> before = live.of(cycle.cycle, Grouping.TYPE).figures();
        cycle.changeRegistry();
        assertThat(live.of(cycle.cycle, Grouping.TYPE).figures()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void stayFrozenWhenAnswersChangeAndAreTakenOncePerRevision(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        UUID first = take(cycle, "reminded", 1);
        List<Figure> before =
                frozen.of(cycle.cycle, "reminded", Grouping.ORG_UNIT).figures();
        Report returned = cycle.reports.stream()
                .filter(r -> r.state().equals("RETURNED"))
                .findFirst()
                .orElseThrow();
        cycle.answerAgain(returned, 9);
        assertThat(take(cycle, "reminded", 1)).isEqualTo(first);
        assertThat(frozen.of(cycle.cycle, "reminded", Grouping.ORG_UNIT).figures())
                .isEqualTo(before);
        assertThat(live.of(cycle.cycle, Grouping.ORG_UNIT).figures()).isNotEqualTo(before);
        UUID second = take(cycle, "reminded", 2);
        FigureTable newest = frozen.of(cycle.cycle, "reminded", Grouping.ORG_UNIT);
        assertThat(newest.snapshotId()).isEqualTo(second);
        assertThat(newest.figures())
                .isEqualTo(live.of(cycle.cycle, Grouping.ORG_UNIT).figures());
        assertThat(snapshots.of(cycle.cycle)).extracting(Snapshot::revision).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void leadToTheVersionsBehindThem(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        UUID snapshot = take(cycle, "due", 1);
        FigureTable table = frozen.of(cycle.cycle, "due", null);
        for (String key : List.of(
                "submitted", "nothing_to_report", "missing", "late", "visits.distribution.limited", "isolated.count")) {
            assertThat(all(snapshot, key, SourceFilter.ALL))
                    .as(key)
                    .hasSize(value(table, key).intValueExact());
        }
        SourceFilter district = new SourceFilter("D1", null, List.of("/city/D1/", "/city/D9/"));
        long inDistrict = cycle.reports.stream()
                .filter(r -> r.counts() && r.district().equals("D1"))
                .count();
        assertThat(all(snapshot, "submitted", district)).hasSize((int) inDistrict);
        assertThat(all(snapshot, "submitted", new SourceFilter("D1", null, List.of("/city/D2/"))))
                .isEmpty();
        assertThatThrownBy(() -> sources.of(snapshot, "no.such", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sources.of(snapshot, "late", "x")).isInstanceOf(InvalidInput.class);
    }

    /** On MySQL a foreign key to the reports would make it wait until whoever answers has finished. */
    @ParameterizedTest
    @EnumSource
    void areFrozenWhileSomebodyAnswers(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        UUID answering = cycle.reports.get(0).id();
        UUID snapshot = database.transactions().execute(answer -> {
            database.jdbc()
                    .sql("select id from reports where id = ? for update")
                    .param(Ids.bytes(answering))
                    .query()
                    .singleRow();
            return CompletableFuture.supplyAsync(() -> take(cycle, "locked", 1))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(all(snapshot, "expected", SourceFilter.ALL)).contains(answering);
    }

    /** What is excused between two milestones does not move their denominator. */
    @ParameterizedTest
    @EnumSource
    void haveOneDenominatorAtAllMilestones(TestDatabase database) {
        SeededCycle cycle = seed(database, FACILITIES);
        take(cycle, "due", 1);
        Report missing = cycle.reports.stream()
                .filter(report -> report.state().equals("NOT_OPENED"))
                .findFirst()
                .orElseThrow();
        database.jdbc()
                .sql("update reports set state = 'EXCUSED' where id = ?")
                .param(Ids.bytes(missing.id()))
                .update();
        take(cycle, "locked", 1);
        FigureTable due = frozen.of(cycle.cycle, "due", null);
        FigureTable locked = frozen.of(cycle.cycle, "locked", null);
        assertThat(value(locked, "excused"))
                .isEqualByComparingTo(value(due, "excused").add(BigDecimal.ONE));
        assertThat(value(locked, "expected")).isEqualByComparingTo(value(due, "expected"));
        assertThat(value(locked, "completeness")).isEqualByComparingTo(value(due, "completeness"));
    }

    @ParameterizedTest
    @EnumSource
    void areThereForACycleWithoutReports(TestDatabase database) {
        SeededCycle cycle = seed(database, 0);
        take(cycle, "dispatched", 1);
        FigureTable table = frozen.of(cycle.cycle, "dispatched", Grouping.TYPE);
        assertThat(value(table, "expected")).isZero();
        assertThat(value(table, "completeness")).isNull();
        assertThat(value(table, "isolated.sum")).isNull();
        assertThatThrownBy(() -> frozen.of(cycle.cycle, "due", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> live.of(UUID.randomUUID(), null)).isInstanceOf(NotFound.class);
    }

    private static void assertSame(Figure figure, Grouping by, Recount recount) {
        assertThat(figure.value())
                .as(figure.key())
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(recount.value(figure.key()));
        assertThat(figure.label(Locale.ENGLISH)).isNotBlank().doesNotContain("격리자");
        assertThat(figure.groups()).hasSize(by == Grouping.TYPE ? 2 : 5);
        figure.groups().forEach(group -> assertThat(group.value())
                .as(figure.key() + " of " + group.key())
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(recount.only(
                                report -> group.key().equals(by == Grouping.TYPE ? report.type() : report.district()))
                        .value(figure.key())));
    }

    private Set<UUID> all(UUID snapshot, String key, SourceFilter filter) {
        Set<UUID> reports = new HashSet<>();
        String cursor = null;
        do {
            SourcePage page = sources.of(snapshot, key, filter, cursor, 37);
            page.items().forEach(source -> assertThat(reports.add(source.reportId()))
                    .isTrue());
            cursor = page.next();
        } while (cursor != null);
        return reports;
    }

    private SeededCycle seed(TestDatabase chosen, int size) {
        database = chosen;
        SeededCycle cycle = new SeededCycle(database, size);
        Clock clock = Clock.offset(Clock.systemDefaultZone(), Duration.ZERO);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/aggregation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        CycleForms forms = new CycleForms(database.jdbc(), TestForms.on(database.jdbc()));
        FigureList list = new FigureList(new GroupNames(database.jdbc()), messages);
        snapshots = new Snapshots(database.jdbc(), forms, clock);
        frozen = new FrozenFigures(database.jdbc(), snapshots, forms, list);
        live = new LiveFigures(database.jdbc(), forms, list, clock);
        sources = new SnapshotSources(database.jdbc());
        return cycle;
    }

    private UUID take(SeededCycle cycle, String milestone, int revision) {
        return database.transactions().execute(transaction -> snapshots.take(cycle.cycle, milestone, revision));
    }

    private static BigDecimal value(FigureTable table, String key) {
        return table.figure(key).orElseThrow().value();
    }
}
