package kr.smartwork.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.smartwork.mysql.OnMySql;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * Submissions over HTTP from eight clients, with 1,000 and with 50,000 open reports. Only the last step is timed: the post
 * of the reviewed answers until the redirect to the receipt.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@OnMySql
@Import({CityFixture.class, CycleDriver.class})
class SubmissionBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CLIENTS = 8;
    private static final int A_ROUND = 80;
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private record Ready(HttpClient browser, HttpRequest submission) {}

    @Test
    void submissions() throws Exception {
        Table table = new Table(
                "Submissions over HTTP, " + CLIENTS + " clients",
                "open reports",
                "submissions/s",
                "p50, ms",
                "p95, ms",
                "statements each",
                "rows examined each");
        Measured few = new Measured(driver, fixture, 1_000);
        Measured many = new Measured(driver, fixture, 50_000);
        run(few.take(A_ROUND));
        List<List<double[]>> results = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < ROUNDS; i++) {
            results.get(0).add(run(few.take(A_ROUND)));
            results.get(1).add(run(many.take(A_ROUND)));
        }
        table.row(row("1,000", results.get(0)));
        table.row(row("50,000", results.get(1)));
        table.print();
    }

    /** A cycle with so many open reports, answered from the front. */
    private static final class Measured {

        private final CityFixture.City city;
        private final UUID cycleId;
        private final CycleDriver driver;
        private int next;

        Measured(CycleDriver driver, CityFixture fixture, int size) {
            this.driver = driver;
            this.city = fixture.city(size);
            this.cycleId = driver.openAndDispatch("infection-status", city);
        }

        List<Map.Entry<UUID, CityFixture.Home>> take(int count) {
            List<CityFixture.Home> homes = city.homes().subList(next, next + count);
            next += count;
            return homes.stream()
                    .map(home -> Map.entry(driver.report(cycleId, home).id(), home))
                    .toList();
        }
    }

    /** Rate, p50, p95, statements and rows examined of one round. */
    private double[] run(List<Map.Entry<UUID, CityFixture.Home>> reports) throws Exception {
        List<Ready> ready = new ArrayList<>();
        for (Map.Entry<UUID, CityFixture.Home> report : reports) {
            ready.add(prepare(report.getKey(), report.getValue()));
        }
        Statements statements = new Statements(jdbc);
        statements.reset();
        long start = System.nanoTime();
        double[] millis = send(ready);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Statements.Digest> digests = statements.all();
        Arrays.sort(millis);
        return new double[] {
            reports.size() / seconds,
            millis[millis.length / 2],
            millis[millis.length * 95 / 100],
            digests.stream().mapToLong(Statements.Digest::calls).sum() / (double) reports.size(),
            digests.stream().mapToLong(Statements.Digest::rowsExamined).sum() / (double) reports.size()
        };
    }

    private Ready prepare(UUID reportId, CityFixture.Home home) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        URI site = URI.create("http://127.0.0.1:" + port);
        String link = URI.create(links.urlOf(home.personId())).getPath();
        browser.send(post(site.resolve(link), ""), HttpResponse.BodyHandlers.discarding());
        String page = browser.send(
                        HttpRequest.newBuilder(site.resolve("/my/" + reportId)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("No form:\n" + page);
        }
        String body = CycleDriver.answers(0).entrySet().stream()
                        .map(answer -> "a." + answer.getKey() + "=" + answer.getValue())
                        .collect(Collectors.joining("&", "", "&"))
                + "submissionId=" + UUID.randomUUID()
                + "&csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        return new Ready(browser, post(site.resolve("/my/" + reportId + "/submit"), body));
    }

    private static HttpRequest post(URI address, String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static double[] send(List<Ready> ready) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Double>> calls = new ArrayList<>();
            ready.forEach(each -> calls.add(() -> {
                long start = System.nanoTime();
                HttpResponse<String> answer =
                        each.browser().send(each.submission(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 302) {
                    throw new IllegalStateException("Status " + answer.statusCode() + "\n" + answer.body());
                }
                return (System.nanoTime() - start) / 1e6;
            }));
            List<Double> millis = new ArrayList<>();
            for (Future<Double> call : clients.invokeAll(calls)) {
                millis.add(call.get());
            }
            return millis.stream().mapToDouble(Double::doubleValue).toArray();
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<String> row(String name, List<double[]> rounds) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int i = 0; i < 5; i++) {
            int column = i;
            cells.add(Rounds.of(
                            rounds.stream().mapToDouble(round -> round[column]).toArray())
                    .text());
        }
        return cells;
    }
}
