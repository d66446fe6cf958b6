package kr.smartwork.cycle;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.form.Forms;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cycles: once per request id, with an audience that can be reached or whose gaps are acknowledged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenCycles {

    private final Programs programs;
    private final Cycles cycles;
    private final Forms forms;
    private final Audience audience;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenCycles(
            Programs programs,
            Cycles cycles,
            Forms forms,
            Audience audience,
            NamedParameterJdbcTemplate named,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.cycles = cycles;
        this.forms = forms;
        this.audience = audience;
        this.jdbc = named.getJdbcTemplate();
        this.named = named;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the cycle, or returns the one that the same request opened before.
     *
     * @throws UnreachableFacilities when there are some and they are not acknowledged
     * @throws Conflict when the program is not active or asks nobody
     */
    public Cycle open(OpenCycle wish) {
        Program program = programs.findByCode(wish.programCode()).orElseThrow(NotFound::new);
        return cycles.findByProgramIdAndRequestId(program.id(), wish.requestId())
                .orElseGet(() -> openNew(wish, program));
    }

    private Cycle openNew(OpenCycle wish, Program program) {
        if (!program.active()) {
            throw new Conflict("program-inactive", Text.of("cycle.open.inactive"));
        }
        checkAudience(wish, program);
        Cycle cycle = cycles.saveAndFlush(new Cycle(wish, program, forms.latest(program.formCode()), clock.instant()));
        storeSelection(cycle.id(), wish.facilities());
        storeUnits(cycle.id(), audience.orgPaths(program.definition(), wish.facilities()));
        storeReminders(cycle.id(), wish.schedule().reminders());
        events.publishEvent(new CycleOpened(cycle.id(), program.cycleModel(), program.reportModel()));
        return cycle;
    }

    private void checkAudience(OpenCycle wish, Program program) {
        Set<String> known =
                wish.facilities().isEmpty() ? Set.of() : audience.known(program.definition(), wish.facilities());
        List<String> unknown = wish.facilities().stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw InvalidInput.at(
                    "facilities", "unknown-facility", Text.of("cycle.open.facilities.unknown", unknown.get(0)));
        }
        if (audience.size(program.definition(), wish.facilities()) == 0) {
            throw new Conflict("empty-audience", Text.of("cycle.open.emptyAudience"));
        }
        if (!wish.acknowledgeUnreachable()) {
            List<Audience.Member> unreachable = audience.unreachable(program.definition(), wish.facilities());
            if (!unreachable.isEmpty()) {
                throw new UnreachableFacilities(unreachable);
            }
        }
    }

    private void storeSelection(UUID cycleId, Set<String> codes) {
        if (!codes.isEmpty()) {
            named.update(
                    "insert into cycle_selections (cycle_id, facility_id)"
                            + " select :cycle, id from facilities where code in (:codes)",
                    Map.of("cycle", Ids.bytes(cycleId), "codes", codes));
        }
    }

    private void storeUnits(UUID cycleId, List<String> paths) {
        jdbc.batchUpdate(
                "insert into cycle_units (cycle_id, org_path) values (?, ?)",
                paths.stream()
                        .map(path -> new Object[] {Ids.bytes(cycleId), path})
                        .toList());
    }

    private void storeReminders(UUID cycleId, List<Instant> moments) {
        List<Object[]> rows = new ArrayList<>();
        for (Instant moment : moments) {
            rows.add(new Object[] {Ids.bytes(cycleId), rows.size() + 1, Timestamp.from(moment)});
        }
        jdbc.batchUpdate("insert into cycle_reminders (cycle_id, ordinal, remind_at) values (?, ?, ?)", rows);
    }
}
