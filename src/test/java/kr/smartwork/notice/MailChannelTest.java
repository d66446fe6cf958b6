package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.smartwork.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailChannelTest {

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    private OutboxFixture outbox;
    private UUID person;

    @BeforeEach
    void inviteOne() {
        outbox = new OutboxFixture(TestDatabase.H2);
        person = outbox.person("홍길동🙂", "hong@example.com");
        outbox.invite(person);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void arrivesWithEverythingThatAPersonNeeds() throws Exception {
        send(GREEN_MAIL.getSmtp().getPort());
        MimeMessage mail = GREEN_MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[감염병 발생 현황] 11월 22일 제출 요청 (기한: 2026년 11월 30일(월) 18:00)");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("no-reply@city.example"));
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("홍길동🙂");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat((String) mail.getContent())
                .contains("홍길동🙂 담당자님", "행복요양원🙂", "2026년 11월 30일(월) 18:00", "김담당", "02-000-0000")
                .contains(outbox.get(PersonalLinks.class).urlOf(person));
        assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
    }

    @Test
    void deferredIsSentTheNextTime() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().afterData("451 4.3.0 try later")) {
            send(server.port());
            assertThat(outbox.notice(person))
                    .containsEntry("state", "FAILED")
                    .containsEntry("outcome", "deferred")
                    .containsEntry("doubtful", false);
            outbox.passTime();
            send(server.port());
            assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void refusedIsDeadWithTheServersWordsButWithoutTheAddress() throws Exception {
        try (ScriptedSmtpServer server =
                new ScriptedSmtpServer().atRecipient("550 5.1.1 <hong@example.com>: no such user")) {
            send(server.port());
            assertThat(outbox.notice(person)).containsEntry("state", "DEAD").containsEntry("outcome", "refused");
            assertThat(outbox.notice(person).get("outcome_detail").toString())
                    .contains("550 5.1.1", "no such user")
                    .doesNotContain("hong");
        }
    }

    @Test
    void noReplyAfterTheMessageIsInDoubtAndRepeatedUnderTheSameId() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().afterData(ScriptedSmtpServer.HANG_UP)) {
            send(server.port());
            assertThat(outbox.notice(person)).containsEntry("state", "UNKNOWN").containsEntry("outcome", "no-reply");
            outbox.passTime();
            send(server.port());
            assertThat(outbox.notice(person)).containsEntry("state", "ACCEPTED").containsEntry("doubtful", true);
            assertThat(server.received).hasSize(2);
            assertThat(messageId(server.received.get(0)))
                    .isEqualTo(messageId(server.received.get(1)))
                    .endsWith("@survey.example.com>");
        }
    }

    @Test
    void aConnectionThatBreaksLeavesTheRestUntouched() throws Exception {
        UUID second = outbox.person("이", "lee@example.com");
        outbox.invite(second);
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().afterData(ScriptedSmtpServer.HANG_UP)) {
            send(server.port());
            assertThat(outbox.notice(second)).containsEntry("state", "PENDING").containsEntry("tries", 0);
            send(server.port());
            assertThat(outbox.state(second)).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void aServerThatIsAwayCountsAgainstNobody() {
        for (int round = 0; round < OutboxFixture.SETTINGS.maxTries() + 2; round++) {
            send(1);
            assertThat(outbox.notice(person))
                    .containsEntry("state", "FAILED")
                    .containsEntry("outcome", "server-unreachable");
            outbox.passTime();
        }
        send(GREEN_MAIL.getSmtp().getPort());
        assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
    }

    @Test
    void anAddressThatIsNoneIsSaidAndStopsNobodyElse() {
        UUID none = outbox.person("박", null);
        UUID broken = outbox.person("최", "최@@example");
        outbox.invite(none, broken);
        send(GREEN_MAIL.getSmtp().getPort());
        assertThat(outbox.notice(none)).containsEntry("state", "DEAD").containsEntry("outcome", "no-address");
        assertThat(outbox.notice(broken)).containsEntry("state", "DEAD").containsEntry("outcome", "no-address");
        assertThat(outbox.state(person)).isEqualTo("ACCEPTED");
    }

    private void send(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        MailComposer composer = MailComposer.from(OutboxFixture.SETTINGS.from(), NoticeFixtures.LINKS.host());
        outbox.sender(new MailChannel(server, composer)).sendBatch();
    }

    private static String messageId(String mail) {
        return Pattern.compile("^Message-ID: (.*)$", Pattern.MULTILINE)
                .matcher(mail)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
