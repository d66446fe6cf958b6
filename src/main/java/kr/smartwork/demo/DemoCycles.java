package kr.smartwork.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.process.ResumePublished;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the demo city one finished cycle of yesterday and one that runs now, compressed: reminder after 4 minutes, due
 * after 8, to the supervisor after 11, locked after 15. A start finds the running one of the last start or opens a new one.
 */
@Component
@ConditionalOnBooleanProperty("smartwork.demo.enabled")
@Order(20)
class DemoCycles implements ApplicationRunner {

    static final String PROGRAM = "infection-status";
    static final String RUNNING = "demo-running-";

    private final Programs programs;
    private final CycleProcess cycleProcess;
    private final PastCycle pastCycle;
    private final ResumePublished resume;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCycles(
            Programs programs,
            CycleProcess cycleProcess,
            PastCycle pastCycle,
            ResumePublished resume,
            JdbcClient jdbc,
            Clock clock) {
        this.resume = resume;
        this.programs = programs;
        this.cycleProcess = cycleProcess;
        this.pastCycle = pastCycle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Program program = programs.findByCode(PROGRAM).orElseThrow();
        if (cycles(program, "'PUBLISHED'") == 0) {
            PastCycle.Written past = pastCycle.write(program, LocalDate.now(clock));
            resume.resume(past.cycleId(), past.undoUntil());
        }
        if (cycles(program, "'OPENING', 'COLLECTING', 'FOLLOW_UP'") == 0) {
            open(program);
        }
    }

    private int cycles(Program program, String states) {
        return jdbc.sql("select count(*) from cycles where program_id = ? and state in (" + states + ")")
                .param(Ids.bytes(program.id()))
                .query(Integer.class)
                .single();
    }

    private void open(Program program) {
        Instant now = clock.instant();
        Schedule compressed = new Schedule(
                now.plus(Duration.ofMinutes(8)),
                now.plus(Duration.ofMinutes(11)),
                now.plus(Duration.ofMinutes(15)),
                List.of(now.plus(Duration.ofMinutes(4))));
        ZonedDateTime day = now.atZone(ZoneId.systemDefault());
        String title = "%s %d월 %d일".formatted(program.name(), day.getMonthValue(), day.getDayOfMonth());
        cycleProcess.openUnattended(
                new OpenCycle(PROGRAM, title, RUNNING + now.toEpochMilli(), compressed, Set.of(), true, null));
    }
}
