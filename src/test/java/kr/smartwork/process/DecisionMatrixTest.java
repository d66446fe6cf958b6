package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.smartwork.EngineTest;
import kr.smartwork.process.DecisionCases.Case;
import kr.smartwork.process.DecisionCases.Who;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.registry.StaffUsers;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every decision by every role of the district, beside it and above it, at the desk, on the page and through the API: who
 * may, does; who may not, leaves no trace. A decision that is added needs its row in {@link #mayDecide}.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionMatrixTest {

    private static final Set<Who> OFFICIALS = EnumSet.of(Who.OFFICIAL, Who.SUPERVISOR, Who.CITY_SUPERVISOR);
    private static final Set<Who> SUPERVISORS = EnumSet.of(Who.SUPERVISOR, Who.CITY_SUPERVISOR);
    private static final Set<Who> WHOLE_CITY = EnumSet.of(Who.CITY_SUPERVISOR);

    @Autowired
    DecisionCases fixture;

    @Autowired
    TaskDesk desk;

    @Autowired
    MockMvc mvc;

    @Autowired
    LoggedIn sessions;

    @Autowired
    ObjectMapper json;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Map<Actor, RequestPostProcessor> loggedIn = new HashMap<>();
    private List<Case> cases;

    @BeforeAll
    void open() {
        cases = fixture.all();
    }

    @Test
    void every_kind_of_task_has_its_decisions_but_the_approval_which_has_a_page_of_its_own() {
        assertThat(cases).extracting(Case::choice).contains(Choice.values());
        assertThat(Stream.of(TaskKind.values()).filter(kind -> cases.stream().noneMatch(one -> one.kind() == kind)))
                .containsExactly(TaskKind.APPROVE_PART);
    }

    @Test
    void who_may_not_decide_is_refused_on_every_way_and_leaves_no_trace() {
        for (Case one : cases) {
            for (Who who : EnumSet.complementOf(EnumSet.copyOf(mayDecide(one.choice())))) {
                String before = trace(one);
                Actor actor = one.people().get(who);
                String what = one + " by " + who;
                assertThatThrownBy(() -> desk.complete(actor, one.task(), fixture.decision(one)))
                        .as(what)
                        .isInstanceOfAny(Forbidden.class, NotFound.class);
                assertThat(onPage(actor, page(one))).as(what).isIn(403, 404);
                assertThat(byApi(actor, api(one))).as(what).isIn(403, 404);
                assertThat(trace(one)).as(what).isEqualTo(before);
            }
            assertThat(status(page(one))).as("%s by nobody", one).isEqualTo(302);
            assertThat(status(api(one))).as("%s by nobody", one).isEqualTo(401);
        }
    }

    @Test
    void who_may_decide_does_on_every_way() {
        for (Case one : cases) {
            String before = trace(one);
            for (Who who : mayDecide(one.choice())) {
                Actor actor = one.people().get(who);
                String what = one + " by " + who;
                undone(() -> assertThatCode(() -> desk.complete(actor, one.task(), fixture.decision(one)))
                        .as(what)
                        .doesNotThrowAnyException());
                undone(() -> assertThat(onPage(actor, page(one))).as(what).isEqualTo(302));
                undone(() -> assertThat(byApi(actor, api(one))).as(what).isEqualTo(200));
                assertThat(trace(one)).as(what).isEqualTo(before);
            }
        }
    }

    /** The last, since the tasks are used up by it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_decision_that_is_made_leaves_its_trace() {
        for (Case one : cases) {
            String before = trace(one);
            Who who = mayDecide(one.choice()).iterator().next();
            desk.complete(one.people().get(who), one.task(), fixture.decision(one));
            assertThat(trace(one)).as("%s by %s", one, who).isNotEqualTo(before);
        }
    }

    @Test
    void who_may_not_work_a_task_neither_takes_nor_gives_nor_moves_it() {
        Map<TaskKind, Case> byKind = new LinkedHashMap<>();
        cases.forEach(one -> byKind.putIfAbsent(one.kind(), one));
        for (Case one : byKind.values()) {
            Set<Who> allowed = mayDecide(one.choice());
            for (Who who : Who.values()) {
                Actor actor = one.people().get(who);
                for (Map.Entry<String, Function<Actor, Object>> step :
                        steps(one).entrySet()) {
                    String before = trace(one);
                    undone(() -> assertThat(refused(step.getValue().apply(actor)))
                            .as("%s of %s by %s", step.getKey(), one.kind(), who)
                            .isEqualTo(!allowed.contains(who)));
                    assertThat(trace(one)).isEqualTo(before);
                }
            }
        }
    }

    /** Exhaustive: the compiler asks for the row of a new decision. */
    private static Set<Who> mayDecide(Choice choice) {
        return switch (choice) {
            case ACCEPT,
                    RETURN,
                    NO_ANSWER,
                    CALL_REFUSED,
                    WRONG_NUMBER,
                    VISIT_AGAIN,
                    NOT_FOUND,
                    VISIT_REFUSED,
                    CLOSED_DOWN,
                    ASK,
                    CHANGE_CONTACT,
                    KEEP_CONTACT,
                    CLOSE_FACILITY,
                    STILL_OPEN,
                    ANSWER -> OFFICIALS;
            case ANSWER_QUESTION, KEEP_CALLING, VISIT, CLOSE, EXCUSE -> SUPERVISORS;
            case PUBLISH, SEND_BACK -> WHOLE_CITY;
        };
    }

    /** What else is done with a task, by whoever may work it: each answers with a status or a failure. */
    private Map<String, Function<Actor, Object>> steps(Case one) {
        Map<String, Function<Actor, Object>> steps = new LinkedHashMap<>();
        String task = one.task();
        String colleague = one.people().get(Who.SUPERVISOR).username();
        LocalDate tomorrow = LocalDate.now().plusDays(1);
        steps.put("claim", actor -> told(() -> desk.claim(actor, task)));
        steps.put("release", actor -> told(() -> desk.release(actor, task)));
        steps.put("assign", actor -> told(() -> desk.assign(actor, task, colleague)));
        steps.put("snooze", actor -> told(() -> desk.snooze(actor, task, tomorrow)));
        steps.put("prioritise", actor -> told(() -> desk.prioritise(actor, task, 1)));
        steps.put("claim on the page", actor -> onPage(actor, post("/inbox/" + task + "/claim")));
        steps.put("snooze on the page", actor -> onPage(actor, post("/inbox/" + task + "/snooze?until=" + tomorrow)));
        steps.put("prioritise on the page", actor -> onPage(actor, post("/inbox/" + task + "/priority?priority=1")));
        steps.put("claim by the API", actor -> byApi(actor, post("/api/v1/tasks/" + task + "/claim")));
        steps.put("release by the API", actor -> byApi(actor, post("/api/v1/tasks/" + task + "/release")));
        return steps;
    }

    private static boolean refused(Object result) {
        return result instanceof Forbidden || result instanceof NotFound || result.equals(403) || result.equals(404);
    }

    private static Object told(Runnable step) {
        try {
            step.run();
            return "done";
        } catch (Failure told) {
            return told;
        }
    }

    private MockHttpServletRequestBuilder page(Case one) {
        return switch (one.choice()) {
            case PUBLISH -> post("/cycles/" + one.cycle() + "/review/publish").param("confirmed", "true");
            case SEND_BACK ->
                post("/cycles/" + one.cycle() + "/review/send-back")
                        .param("reports", fixture.anyReport(one).toString())
                        .param("comment", "사유를 적습니다");
            default ->
                post("/reports/" + one.report() + "/tasks/" + one.task() + "/decision")
                        .param("decision", one.choice().name())
                        .param("comment", "사유를 적습니다")
                        .param("version", one.kind() == TaskKind.CHECK || one.kind() == TaskKind.QUESTION ? "1" : "0")
                        .param("again", one.choice() == Choice.VISIT_AGAIN ? later() : "");
        };
    }

    private static String later() {
        return LocalDateTime.now().plusHours(1).withSecond(0).withNano(0).toString();
    }

    private MockHttpServletRequestBuilder api(Case one) {
        TaskDecision decision = fixture.decision(one);
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision.decision().name());
        body.put("comment", decision.comment());
        body.put("reports", decision.reports());
        if (decision.again() != null) {
            body.put("again", decision.again().toString());
        }
        return post("/api/v1/tasks/" + one.task() + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.valueToTree(body).toString());
    }

    private int onPage(Actor actor, MockHttpServletRequestBuilder request) {
        return status(request.with(loggedIn.computeIfAbsent(actor, sessions::as)));
    }

    private int byApi(Actor actor, MockHttpServletRequestBuilder request) {
        return status(request.with(StaffUsers.as(actor)));
    }

    private int status(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(csrf())).andReturn().getResponse().getStatus();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What of the case would show that something was done. */
    private String trace(Case one) {
        byte[] report = Ids.bytes(one.report());
        String task = jdbc.sql(
                        "select concat(state, ' ', row_version, ' ', coalesce(priority, 0)) from tasks where id = ?")
                .param(one.task())
                .query(String.class)
                .single();
        String rest = jdbc.sql(
                        """
                        select concat((select count(*) from decisions d where d.report_id = ?), ' ',
                            (select count(*) from notices n where n.report_id = ?), ' ',
                            (select count(*) from tasks t where t.report_id = ?), ' ',
                            (select c.state from cycles c where c.id = ?))""")
                .params(report, report, report, Ids.bytes(one.cycle()))
                .query(String.class)
                .single();
        return task + " " + rest;
    }

    /** Does it and has the database forget it. */
    private void undone(Runnable attempt) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            attempt.run();
        });
    }
}
