package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.smartwork.TestDatabase;
import kr.smartwork.notice.Outcome.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeSenderTest {

    @ParameterizedTest
    @EnumSource
    void sendsWhatIsDueAndKeepsTheWordsWithoutTheLink(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID person = outbox.person("홍길동🙂", "hong@example.com");
            outbox.invite(person);
            RecordingChannel channel = new RecordingChannel();
            assertThat(outbox.sender(channel).sendBatch()).isTrue();
            assertThat(outbox.sender(channel).sendBatch()).isFalse();
            assertThat(channel.taken).hasSize(1);
            assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
            String body = database.jdbc()
                    .sql("select body from notice_texts")
                    .query(String.class)
                    .single();
            assertThat(body).contains("홍길동🙂 담당자님", "행복요양원🙂", Letter.LINK_MARK).doesNotContain("/r/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsWhatIsNoLongerNeeded(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID waiting = outbox.person("김", "a@example.com");
            UUID done = outbox.person("이", "b@example.com");
            outbox.invite(waiting, done);
            outbox.answered.add(done);
            RecordingChannel channel = new RecordingChannel();
            outbox.sender(channel).sendBatch();
            assertThat(channel.taken).hasSize(1);
            assertThat(outbox.notice(done))
                    .containsEntry("outcome", "not-needed")
                    .containsEntry("state", "CANCELLED");
            assertThat(outbox.state(waiting)).isEqualTo("ACCEPTED");
        }
    }

    /** The second sender works through the outbox while the first one is in the middle of its batch. */
    @ParameterizedTest
    @EnumSource
    void twoSendersSendEachNoticeOnce(TestDatabase database) throws Exception {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            outbox.invite(people(outbox, 120));
            CountDownLatch firstIsSending = new CountDownLatch(1);
            CountDownLatch secondIsDone = new CountDownLatch(1);
            RecordingChannel slow = new RecordingChannel();
            slow.whileSending = () -> {
                firstIsSending.countDown();
                await(secondIsDone);
            };
            var first = CompletableFuture.runAsync(() -> outbox.sender(slow).sendBatch());
            await(firstIsSending);
            RecordingChannel quick = new RecordingChannel();
            NoticeSender second = outbox.sender(quick);
            second.giveUpAbandoned();
            while (second.sendBatch()) {}
            secondIsDone.countDown();
            first.get(20, TimeUnit.SECONDS);
            assertThat(quick.taken).hasSize(70).doesNotHaveDuplicates().doesNotContainAnyElementsOf(slow.taken);
            assertThat(slow.taken).hasSize(50).doesNotHaveDuplicates();
            assertThat(outbox.count("ACCEPTED")).isEqualTo(120);
        }
    }

    /** The claims themselves overlap: the first one's rows are locked, not yet marked, when the second looks. */
    @ParameterizedTest
    @EnumSource
    void aClaimPassesOverWhatAnotherIsClaiming(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            outbox.invite(people(outbox, 80));
            NoticeQueue queue = outbox.get(NoticeQueue.class);
            database.transactions().executeWithoutResult(transaction -> {
                assertThat(database.template()
                                .queryForList("select id from notices where state = 'PENDING' order by next_try_at, id"
                                        + " limit 30 for update skip locked"))
                        .hasSize(30);
                var second = CompletableFuture.supplyAsync(() -> queue.claim("second"));
                // H2 locks what it sorts and not only what it returns: there, the second finds nothing, but does not
                // wait.
                assertThat(second.orTimeout(10, TimeUnit.SECONDS).join())
                        .hasSize(database == TestDatabase.MYSQL ? 50 : 0);
            });
            assertThat(queue.claim("third")).hasSize(database == TestDatabase.MYSQL ? 30 : 50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatADeadSenderHeldIsMarkedAndSentAgain(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID person = outbox.person("김", "a@example.com");
            outbox.invite(person);
            NoticeQueue queue = outbox.get(NoticeQueue.class);
            Claimed lost = queue.claim("dead").get(0);
            RecordingChannel channel = new RecordingChannel();
            NoticeSender alive = outbox.sender(channel);
            alive.giveUpAbandoned();
            assertThat(alive.sendBatch()).as("the lease still holds").isFalse();
            outbox.expireLeases();
            alive.giveUpAbandoned();
            assertThat(outbox.state(person)).isEqualTo("UNKNOWN");
            alive.sendBatch();
            assertThat(channel.taken).containsExactly(lost.notice().id());
            assertThat(outbox.notice(person)).containsEntry("state", "ACCEPTED").containsEntry("doubtful", true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSenderThatWakesUpLateChangesNothing(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID person = outbox.person("김", "a@example.com");
            outbox.invite(person);
            RecordingChannel late = new RecordingChannel();
            late.result = Result.REFUSED;
            late.whileSending = () -> {
                outbox.expireLeases();
                NoticeSender other = outbox.sender(new RecordingChannel());
                other.giveUpAbandoned();
                other.sendBatch();
            };
            outbox.sender(late).sendBatch();
            assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnedAwayIsTriedAgainLaterAndGivenUpInTheEnd(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID person = outbox.person("김", "a@example.com");
            outbox.invite(person);
            RecordingChannel busy = new RecordingChannel();
            busy.result = Result.RETRY;
            NoticeSender sender = outbox.sender(busy);
            for (int tries = 1; tries <= 3; tries++) {
                sender.sendBatch();
                assertThat(sender.sendBatch()).as("not due yet").isFalse();
                assertThat(outbox.notice(person)).containsEntry("tries", tries);
                assertThat(outbox.state(person)).isEqualTo(tries < 3 ? "FAILED" : "DEAD");
                outbox.passTime();
            }
            assertThat(sender.sendBatch()).isFalse();
            assertThat(busy.taken).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedWayStopsTheBatchAndNeverKills(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            outbox.invite(people(outbox, 50));
            RecordingChannel closed = new RecordingChannel();
            closed.result = Result.UNAVAILABLE;
            NoticeSender sender = outbox.sender(closed);
            for (int round = 0; round < 5; round++) {
                assertThat(sender.sendBatch()).isFalse();
                outbox.passTime();
            }
            assertThat(outbox.count("PENDING") + outbox.count("FAILED")).isEqualTo(50);
            RecordingChannel open = new RecordingChannel();
            while (outbox.sender(open).sendBatch()) {}
            assertThat(outbox.count("ACCEPTED")).isEqualTo(50);
            assertThat(open.taken).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveThousandAreReadableInSeconds(TestDatabase database) {
        NoticeSettings settings =
                new NoticeSettings(true, Duration.ofSeconds(2), 500, Duration.ofMinutes(2), 3, "no-reply@city.example");
        try (OutboxFixture outbox = new OutboxFixture(database, settings)) {
            outbox.invite(people(outbox, 5_000));
            NoticeSender sender = outbox.sender(new ReadInApplication());
            long start = System.nanoTime();
            while (sender.sendBatch()) {}
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("5,000 notices on " + database + " in " + taken.toMillis() + " ms");
            assertThat(outbox.count("ACCEPTED")).isEqualTo(5_000);
            assertThat(taken).isLessThan(Duration.ofSeconds(30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_to_staff_is_sent_beside_the_rest_and_brings_no_link(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID official = outbox.staff("이주무관", "lee@city.example");
            UUID read = outbox.staff("박주무관", "park@city.example");
            UUID person = outbox.person("홍길동", "hong@example.com");
            outbox.tell(official, read);
            outbox.tell(official);
            outbox.invite(person);
            outbox.answered.add(read);
            RecordingChannel channel = new RecordingChannel();
            outbox.sender(channel).sendBatch();
            assertThat(channel.taken).hasSize(2);
            assertThat(outbox.state(official)).isEqualTo("ACCEPTED");
            assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
            assertThat(outbox.notice(read)).containsEntry("state", "CANCELLED").containsEntry("outcome", "nothing-new");
            assertThat(database.template()
                            .queryForMap("select subject, body from notice_texts t join notices n on n.id = t.notice_id"
                                    + " where n.staff_id is not null"))
                    .containsEntry("subject", "새 알림 Bcc: x@example.com")
                    .containsEntry("body", "이주무관 ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void words_that_fail_for_staff_hold_up_nobody_else_and_are_given_up_in_the_end(TestDatabase database) {
        try (OutboxFixture outbox = new OutboxFixture(database)) {
            UUID official = outbox.staff("이주무관", "lee@city.example");
            UUID person = outbox.person("홍길동", "hong@example.com");
            outbox.tell(official);
            outbox.invite(person);
            outbox.lettersFail = true;
            RecordingChannel channel = new RecordingChannel();
            for (int tries = 0; tries < 3; tries++) {
                outbox.sender(channel).sendBatch();
                outbox.passTime();
            }
            assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
            assertThat(outbox.notice(official)).containsEntry("state", "DEAD").containsEntry("outcome", "no-facts");
        }
    }

    private static UUID[] people(OutboxFixture outbox, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> outbox.person("담당자" + i, "p" + i + "@example.com"))
                .toArray(UUID[]::new);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
