package kr.smartwork.notice;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Empties the outbox of a test with the whole application into a mail server on this machine. */
@TestComponent
public class MailRun {

    private static final NoticeSettings SETTINGS =
            new NoticeSettings(true, Duration.ofSeconds(2), 200, Duration.ofMinutes(5), 3, "no-reply@city.example");

    private final NoticeQueue queue;
    private final MessagePreparation preparation;

    MailRun(NoticeQueue queue, MessagePreparation preparation) {
        this.queue = queue;
        this.preparation = preparation;
    }

    /** Sends everything that is due. */
    public void sendTo(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Channel channel = new MailChannel(server, MailComposer.from(SETTINGS.from(), "city.example"));
        NoticeSender sender = new NoticeSender(queue, preparation, channel, SETTINGS);
        boolean more = true;
        while (more) {
            more = sender.sendBatch();
        }
    }
}
