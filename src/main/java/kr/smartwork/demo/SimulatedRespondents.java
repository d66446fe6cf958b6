package kr.smartwork.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The demo city's respondents: they answer the running demo cycle by themselves over HTTP through the public pages, some
 * late, some wrong at first, some never. Bounded: a few answers a second, each respondent once.
 */
@Component
@ConditionalOnProperty({"smartwork.demo.enabled", "smartwork.demo.simulate"})
class SimulatedRespondents {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedRespondents.class);
    private static final int MOST_PER_ROUND = 25;

    private final JdbcClient jdbc;
    private final Forms forms;
    private final PersonalLinks links;
    private final Clock clock;
    private final Set<UUID> known = new HashSet<>();
    private final PriorityQueue<Plan> plans = new PriorityQueue<>(Comparator.comparing(Plan::at));
    private volatile int port;

    SimulatedRespondents(JdbcClient jdbc, Forms forms, PersonalLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.links = links;
        this.clock = clock;
    }

    private record Plan(
            UUID reportId, UUID personId, String code, UUID formVersionId, Instant at, boolean wrongFirst) {}

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Answers whoever's time has come. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void round() {
        planNewCycles();
        Instant now = clock.instant();
        for (int i = 0; i < MOST_PER_ROUND; i++) {
            Plan next = plans.peek();
            if (next == null || next.at().isAfter(now)) {
                return;
            }
            answer(plans.remove());
        }
    }

    private void planNewCycles() {
        jdbc.sql("select id, opened_at from cycles where state in ('COLLECTING', 'FOLLOW_UP') and request_id like ?")
                .param(DemoCycles.RUNNING + "%")
                .query((row, n) -> Map.entry(Ids.get(row, "id"), Times.get(row, "opened_at")))
                .list()
                .forEach(cycle -> {
                    if (known.add(cycle.getKey())) {
                        plan(cycle.getKey(), cycle.getValue());
                    }
                });
    }

    private void plan(UUID cycleId, Instant opened) {
        jdbc.sql(
                        """
                        select r.id, r.facility_code, rr.person_id, c.form_version_id from reports r
                        join cycles c on c.id = r.cycle_id
                        join report_recipients rr on rr.report_id = r.id and rr.position_no = 1
                        where r.cycle_id = ? and r.state in ('NOT_OPENED', 'IN_PROGRESS')
                        """)
                .param(Ids.bytes(cycleId))
                .query(row -> {
                    Habit habit = Habit.of(row.getString("facility_code"));
                    if (habit.after() != null) {
                        plans.add(new Plan(
                                Ids.get(row, "id"),
                                Ids.get(row, "person_id"),
                                row.getString("facility_code"),
                                Ids.get(row, "form_version_id"),
                                opened.plus(habit.after()),
                                habit.wrongFirst()));
                    }
                });
        LOG.info("{} simulated respondents will answer cycle {}", plans.size(), cycleId);
    }

    private void answer(Plan plan) {
        try {
            String path = URI.create(links.urlOf(plan.personId())).getPath();
            FormSchema form = forms.version(plan.formVersionId()).schema();
            Map<String, Object> answers =
                    new PlausibleAnswers(new Dice(~plan.code().hashCode())).of(form);
            PublicForm browser = new PublicForm(URI.create("http://127.0.0.1:" + port));
            browser.enter(path);
            if (plan.wrongFirst()) {
                Map<String, Object> wrong = new HashMap<>(answers);
                wrong.replaceAll((field, answer) -> "0".equals(answer) ? "없음" : answer);
                browser.review(plan.reportId(), wrong);
            }
            PublicForm.Page review = browser.review(plan.reportId(), answers);
            if (!review.accepted() || !browser.submit(plan.reportId(), review)) {
                LOG.info("A simulated respondent could not answer report {}", plan.reportId());
            }
        } catch (IOException e) {
            LOG.info("A simulated respondent of report {} gave up: {}", plan.reportId(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
