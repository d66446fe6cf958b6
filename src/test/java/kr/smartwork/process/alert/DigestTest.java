package kr.smartwork.process.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import kr.smartwork.EngineTest;
import kr.smartwork.notice.MailRun;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.PendingStaffNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.notice.StaffLetter;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffMails;
import kr.smartwork.registry.staffing.AbsencePlan;
import kr.smartwork.registry.staffing.PlanAbsence;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a mail with what is new: at most one an hour, with what still matters, and nothing is lost on the way. */
@EngineTest
class DigestTest {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    TaskDesk desk;

    @Autowired
    Alerts alerts;

    @Autowired
    StaffMails mails;

    @Autowired
    PlanAbsence absences;

    @Autowired
    Outbox outbox;

    @Autowired
    DigestWords words;

    @Autowired
    MailRun mailRun;

    @Autowired
    NamedParameterJdbcTemplate named;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    CityFixture.City city;
    Actor official;
    Actor colleague;
    UUID cycle;
    Instant noon;

    @BeforeEach
    void build() {
        city = fixture.city(4);
        official = city.official();
        colleague = fixture.colleague(city, "east", "colleague");
        cycle = driver.openAndDispatch("infection-status", city);
        driver.fire(cycle, "Timer_Due");
        noon = LocalDate.now(clock).atTime(12, 0).atZone(clock.getZone()).toInstant();
        want(official);
    }

    @Test
    void tells_what_is_new_and_unread_once() {
        alert(official, AlertKind.ASSIGNED, task(0), noon);
        alert(official, AlertKind.ASSIGNED, task(2), noon);
        alerts.read(official, task(2));
        run(noon);
        run(noon.plusSeconds(60));
        assertThat(digests(official)).hasSize(1);
        StaffLetter letter = letter(official);
        assertThat(letter.subject()).isEqualTo("[스마트워크] 새 알림 1건");
        assertThat(letter.body())
                .contains("시설 " + city.homes().get(0).code(), "/reports/" + report(0), "전화 확인", "/alerts")
                .doesNotContain(city.homes().get(2).code(), "김담당", "@");
    }

    @Test
    void tells_nothing_from_before_it_was_wanted_and_sends_nothing_without_news() {
        alert(official, AlertKind.ASSIGNED, task(0), noon.minusSeconds(1));
        run(noon);
        assertThat(digests(official)).isEmpty();
        alert(colleague, AlertKind.ASSIGNED, task(0), noon);
        run(noon);
        assertThat(digests(colleague)).as("never asked for").isEmpty();
    }

    @Test
    void at_most_one_an_hour_counted_from_when_it_was_sent() {
        alert(official, AlertKind.ASSIGNED, task(0), noon);
        run(noon);
        alert(official, AlertKind.ASSIGNED, task(2), noon.plusSeconds(600));
        accepted(noon);
        run(noon.plus(Duration.ofMinutes(59)));
        assertThat(digests(official)).hasSize(1);
        jdbc.sql("update notices set state = 'FAILED', sent_at = null where staff_id = ?")
                .param(Ids.bytes(official.id()))
                .update();
        run(noon.plus(Duration.ofHours(3)));
        assertThat(digests(official)).as("the first is still on its way").hasSize(1);
        accepted(noon.plus(Duration.ofHours(3)));
        run(noon.plus(Duration.ofMinutes(239)));
        assertThat(digests(official)).hasSize(1);
        run(noon.plus(Duration.ofHours(4)));
        assertThat(digests(official)).hasSize(2);
        assertThat(letter(official).body())
                .contains(city.homes().get(2).code())
                .doesNotContain(city.homes().get(0).code());
    }

    @Test
    void who_turned_it_off_or_cannot_log_in_or_has_no_address_or_role_gets_none() {
        List<String> unable = List.of(
                "update staff_digests set wanted = false where staff_id = ?",
                "update staff set enabled = false where id = ?",
                "update staff set locked_until = '2099-01-01 00:00:00' where id = ?",
                "update staff set mail = null where id = ?",
                "update staff_roles set valid_to = '2021-01-01' where staff_id = ?");
        for (int i = 0; i < unable.size(); i++) {
            Actor one = fixture.colleague(city, "east", "unable" + i);
            want(one);
            give(one);
            alert(one, AlertKind.ASSIGNED, task(0), noon);
            run(noon);
            assertThat(digests(one)).as("able").hasSize(1);
            assertThat(told(one, noon)).as("able").isTrue();
            jdbc.sql(unable.get(i)).param(Ids.bytes(one.id())).update();
            assertThat(told(one, noon)).as(unable.get(i)).isFalse();
            jdbc.sql("update notices set state = 'CANCELLED' where staff_id = ?")
                    .param(Ids.bytes(one.id()))
                    .update();
            run(noon.plus(Duration.ofHours(1)));
            assertThat(digests(one)).as(unable.get(i)).hasSize(1);
        }
    }

    @Test
    void leaves_out_what_is_done_was_given_to_another_is_due_later_is_not_wanted_or_lies_elsewhere_by_now() {
        List<String> over = List.of(
                "update tasks set state = 'DONE' where id = :task",
                "update tasks set assignee_id = :other where id = :task",
                "update tasks set due_at = timestampadd(DAY, 3, due_at) where id = :task",
                "update staff_alert_choices set wanted = false where staff_id = :me and kind = 'DUE_SOON'",
                "update tasks set org_path = '/elsewhere/' where id = :task");
        for (String change : over) {
            build();
            alert(official, AlertKind.DUE_SOON, task(0), noon);
            run(noon);
            assertThat(told(official, noon)).as("before").isTrue();
            var statement = jdbc.sql(change);
            for (String name : List.of("task", "other", "me")) {
                if (change.contains(":" + name)) {
                    statement = statement.param(
                            name,
                            name.equals("task")
                                    ? task(0)
                                    : Ids.bytes(name.equals("me") ? official.id() : colleague.id()));
                }
            }
            statement.update();
            assertThat(told(official, noon)).as(change).isFalse();
        }
    }

    @Test
    void who_stands_in_is_told_what_the_absent_hold() {
        LocalDate today = LocalDate.now(clock);
        want(colleague);
        absences.enter(official, new AbsencePlan(official.username(), colleague.username(), today, today));
        alert(colleague, AlertKind.DUE_SOON, task(0), noon);
        run(noon);
        assertThat(told(colleague, noon)).isTrue();
    }

    @Test
    void at_night_only_what_is_urgent() {
        Instant night =
                LocalDate.now(clock).atTime(23, 0).atZone(clock.getZone()).toInstant();
        alert(official, AlertKind.ASSIGNED, task(0), night);
        run(night);
        assertThat(digests(official)).isEmpty();
        alert(official, AlertKind.ASSIGNED, task(2), night);
        urgent(task(2));
        run(night);
        assertThat(letter(official).body())
                .contains(city.homes().get(2).code())
                .doesNotContain(city.homes().get(0).code());
        accepted(night);
        run(night.plus(Duration.ofHours(9)));
        assertThat(digests(official)).hasSize(2);
        assertThat(letter(official).body()).contains(city.homes().get(0).code());
    }

    @Test
    void quiet_hours_go_over_midnight_or_not_or_are_none() {
        DigestSettings night = new DigestSettings(LocalTime.of(21, 0), LocalTime.of(8, 0));
        assertThat(List.of(night.quietAt(LocalTime.of(21, 0)), night.quietAt(LocalTime.of(7, 59))))
                .containsOnly(true);
        assertThat(List.of(night.quietAt(LocalTime.of(8, 0)), night.quietAt(LocalTime.of(20, 59))))
                .containsOnly(false);
        DigestSettings lunch = new DigestSettings(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(lunch.quietAt(LocalTime.of(12, 30))).isTrue();
        assertThat(lunch.quietAt(LocalTime.of(13, 0))).isFalse();
        assertThat(new DigestSettings(LocalTime.NOON, LocalTime.NOON).quietAt(LocalTime.NOON))
                .isFalse();
    }

    @Test
    void what_was_in_a_digest_that_was_not_sent_comes_in_the_next() {
        alert(official, AlertKind.ASSIGNED, task(0), noon);
        run(noon);
        jdbc.sql("update notices set state = 'CANCELLED' where staff_id = ?")
                .param(Ids.bytes(official.id()))
                .update();
        run(noon.plus(Duration.ofHours(1)));
        assertThat(digests(official)).hasSize(2);
        assertThat(letter(official).body()).contains(city.homes().get(0).code());
    }

    @Test
    void a_node_that_dies_before_it_commits_loses_nothing_and_sends_nothing() {
        alert(official, AlertKind.ASSIGNED, task(0), noon);
        TransactionTemplate dying = new TransactionTemplate(transactions) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                return super.execute(status -> {
                    action.doInTransaction(status);
                    throw new IllegalStateException("killed");
                });
            }
        };
        assertThatThrownBy(() -> job(noon, dying).run()).hasMessage("killed");
        assertThat(digests(official)).isEmpty();
        run(noon);
        assertThat(digests(official)).hasSize(1);
        assertThat(told(official, noon)).isTrue();
    }

    @Test
    void two_nodes_at_the_same_moment_write_one() throws Exception {
        urgent(task(0));
        for (int round = 0; round < 20; round++) {
            Instant at = noon.plus(Duration.ofHours(2L * round));
            accepted(at.minus(Duration.ofHours(2)));
            alert(official, AlertKind.ASSIGNED, task(0), at);
            List<byte[]> me = List.of(Ids.bytes(official.id()));
            CyclicBarrier start = new CyclicBarrier(2);
            List<CompletableFuture<Void>> nodes = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                nodes.add(CompletableFuture.runAsync(() -> {
                    await(start);
                    job(at, new TransactionTemplate(transactions)).write(me);
                }));
            }
            for (CompletableFuture<Void> node : nodes) {
                node.get(20, TimeUnit.SECONDS);
            }
            assertThat(digests(official)).hasSize(round + 1);
        }
    }

    @Test
    void everybody_gets_theirs_in_one_run() {
        List<Actor> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Actor one = fixture.colleague(city, "east", "many" + i);
            want(one);
            many.add(one);
        }
        String escalation = task(0);
        many.forEach(one -> alert(one, AlertKind.ESCALATION, escalation, noon));
        run(noon);
        assertThat(many).allSatisfy(one -> assertThat(digests(one)).hasSize(1));
    }

    @Test
    void lists_ten_of_a_kind_and_counts_the_rest_in_the_readers_language() {
        List<DigestLetters.Line> lines = new ArrayList<>();
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            lines.add(new DigestLetters.Line(AlertKind.DUE_SOON, TaskKind.CHECK, "시설\r\n" + i, id, null, noon, 12));
        }
        StaffLetter english = words.letter("Lee", Map.of(AlertKind.DUE_SOON, lines), Locale.ENGLISH);
        assertThat(english.subject()).isEqualTo("[Smartwork] 12 new alerts");
        assertThat(english.body()).contains("and 2 more", "시설 9", "/cycles/" + id + "/review");
        assertThat(words.letter("이", Map.of(AlertKind.DUE_SOON, lines), Locale.KOREAN)
                        .body())
                .contains("그 밖의 2건", "기한이 하루 안으로");
    }

    @Test
    void arrives_as_mail_and_later_what_came_since() throws Exception {
        othersWait();
        desk.assign(official, task(0), colleague.username());
        want(colleague);
        alert(colleague, AlertKind.ASSIGNED, task(0), noon);
        run(noon);
        mailRun.sendTo(GREEN_MAIL.getSmtp().getPort());
        mailRun.sendTo(GREEN_MAIL.getSmtp().getPort());
        MimeMessage mail = received(colleague).get(0);
        assertThat(received(colleague)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("[스마트워크] 새 알림 1건");
        assertThat(mail.getContent().toString())
                .contains(colleague.name() + "님", city.homes().get(0).code(), "/reports/" + report(0))
                .doesNotContain("/r/", "{{");
        assertThat(digests(colleague)).containsExactly("ACCEPTED");
    }

    @Test
    void is_chosen_by_those_who_have_tasks() {
        Digests digests = new Digests(jdbc, mails, clock);
        assertThat(digests.of(colleague)).isEqualTo(new DigestChoice(false, "", "ko"));
        digests.choose(colleague, new DigestChoice(true, "lee@city.example", "en"));
        assertThat(digests.of(colleague)).isEqualTo(new DigestChoice(true, "lee@city.example", "en"));
        assertThatThrownBy(() -> digests.of(city.admin())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> digests.choose(city.admin(), new DigestChoice(true, "a@b.example", "ko")))
                .isInstanceOf(Forbidden.class);
    }

    /** What other tests left in the outbox is not sent here. */
    private void othersWait() {
        jdbc.sql("update notices set next_try_at = timestampadd(DAY, 1, next_try_at) where state = 'PENDING'")
                .update();
    }

    private List<MimeMessage> received(Actor actor) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : GREEN_MAIL.getReceivedMessages()) {
            if (Arrays.toString(mail.getRecipients(RecipientType.TO)).contains(address(actor))) {
                found.add(mail);
            }
        }
        return found;
    }

    private void want(Actor actor) {
        alerts.choose(actor, new AlertChoices(EnumSet.allOf(AlertKind.class)));
        new Digests(jdbc, mails, Clock.fixed(noon, clock.getZone()))
                .choose(actor, new DigestChoice(true, address(actor), "ko"));
    }

    private static String address(Actor actor) {
        return actor.username() + "@city.example";
    }

    private void urgent(String task) {
        jdbc.sql("update tasks set severity = 'URGENT' where id = ?")
                .param(task)
                .update();
    }

    /** The first task becomes this one's. */
    private void give(Actor actor) {
        jdbc.sql("update tasks set assignee_id = ? where id = ?")
                .params(Ids.bytes(actor.id()), task(0))
                .update();
    }

    private void alert(Actor actor, AlertKind kind, String task, Instant at) {
        jdbc.sql(
                        """
                        insert into staff_alerts (staff_id, kind, task_id, occasion, created_at)
                        select ?, ?, id, case when ? = 'DUE_SOON' then due_at else ? end, ? from tasks where id = ?""")
                .params(Ids.bytes(actor.id()), kind.name(), kind.name(), Times.timestamp(at), Times.timestamp(at), task)
                .update();
    }

    private void run(Instant at) {
        job(at, new TransactionTemplate(transactions)).run();
    }

    private DigestJob job(Instant at, TransactionTemplate transaction) {
        DigestSettings settings = new DigestSettings(LocalTime.of(21, 0), LocalTime.of(8, 0));
        return new DigestJob(named, outbox, settings, transaction, Clock.fixed(at, clock.getZone()));
    }

    /** The states of somebody's digests, the oldest first. */
    private List<String> digests(Actor actor) {
        return jdbc.sql("select state from notices where staff_id = ? and purpose = 'STAFF_DIGEST' order by id")
                .param(Ids.bytes(actor.id()))
                .query(String.class)
                .list();
    }

    private void accepted(Instant at) {
        jdbc.sql("update notices set state = 'ACCEPTED', sent_at = ? where staff_id = ?")
                .params(Times.timestamp(at), Ids.bytes(official.id()))
                .update();
    }

    /** What the latest digest would say, were it sent now. */
    private StaffLetter letter(Actor actor) {
        return letters(actor, noon).get(0);
    }

    private boolean told(Actor actor, Instant at) {
        return !letters(actor, at).isEmpty();
    }

    private List<StaffLetter> letters(Actor actor, Instant at) {
        UUID latest = jdbc.sql("select id from notices where staff_id = ? order by ordinal desc limit 1")
                .param(Ids.bytes(actor.id()))
                .query((row, n) -> Ids.get(row, "id"))
                .single();
        DigestLetters letters = new DigestLetters(jdbc, words, Clock.fixed(at, clock.getZone()));
        PendingStaffNotice notice =
                new PendingStaffNotice(latest, Purpose.STAFF_DIGEST, actor.id(), actor.name(), Locale.KOREAN);
        return List.copyOf(letters.stillNeeded(List.of(notice)).values());
    }

    private String task(int home) {
        return driver.openTasks("report_id", report(home), "FOLLOW_UP").stream()
                .findFirst()
                .orElseGet(() -> jdbc.sql("select id from tasks where report_id = ? and kind = 'FOLLOW_UP'")
                        .param(Ids.bytes(report(home)))
                        .query(String.class)
                        .single());
    }

    private UUID report(int home) {
        return driver.report(cycle, city.homes().get(home)).id();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
