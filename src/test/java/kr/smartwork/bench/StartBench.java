package kr.smartwork.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.smartwork.crash.SmartworkProcess;
import org.junit.jupiter.api.Test;

/** How long the demo takes to start and what it occupies when it idles, from the packaged jar on its H2. */
class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final long IDLE_MILLIS = 20_000;

    @Test
    void start() throws Exception {
        double[] seconds = new double[ROUNDS];
        double[] megabytes = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            try (SmartworkProcess demo = SmartworkProcess.start(Map.of("smartwork.demo.simulate", "false"))) {
                seconds[i] = demo.awaitUp().toMillis() / 1e3;
                Thread.sleep(IDLE_MILLIS);
                megabytes[i] = resident(demo.pid());
            }
        }
        Table table = new Table("Start of the demo (500 facilities, empty directory)", "start, s", "resident, MB");
        table.row(List.of(Rounds.of(seconds).text(), Rounds.of(megabytes).text()));
        table.print();
    }

    private static double resident(long pid) throws Exception {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
