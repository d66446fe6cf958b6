package kr.smartwork.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.smartwork.notice.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Mail over SMTP, a slice of messages per connection. Talks to the transport itself, since what matters is at which step a
 * try ended: before the message was handed over it is safe to try again, afterwards it may have arrived.
 */
class MailChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    /** A slow server gets fewer messages at once, so that the sender's lease outlives the slice. */
    private static final long LONGEST_SLICE = TimeUnit.SECONDS.toNanos(30);

    private final JavaMailSenderImpl server;
    private final MailComposer composer;

    MailChannel(JavaMailSenderImpl server, MailComposer composer) {
        this.server = server;
        this.composer = composer;
    }

    /** Small: it is what a crash between sending and recording leaves in doubt. */
    @Override
    public int slice() {
        return 20;
    }

    @Override
    public List<Outcome> send(List<Message> messages) {
        try {
            Transport connection = server.getSession().getTransport(protocol());
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return sendOver(connection, messages);
        } catch (MessagingException closed) {
            LOG.warn("The mail server {} cannot be used: {}", server.getHost(), closed.toString());
            String code = closed instanceof AuthenticationFailedException ? "server-login" : "server-unreachable";
            return Collections.nCopies(messages.size(), Outcome.of(Result.UNAVAILABLE, code));
        }
    }

    private List<Outcome> sendOver(Transport connection, List<Message> messages) {
        List<Outcome> outcomes = new ArrayList<>(messages.size());
        boolean alive = true;
        long start = System.nanoTime();
        for (Message message : messages) {
            Outcome outcome =
                    alive && System.nanoTime() - start < LONGEST_SLICE ? send(connection, message) : Outcome.notTried();
            alive = alive && !outcome.is(Result.UNKNOWN) && !outcome.is(Result.UNAVAILABLE);
            outcomes.add(outcome);
        }
        close(connection);
        return outcomes;
    }

    private Outcome send(Transport connection, Message message) {
        MimeMessage mail;
        try {
            mail = composer.compose(server.getSession(), message);
        } catch (MessagingException noAddress) {
            return Outcome.of(Result.REFUSED, "no-address");
        }
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            return Outcome.of(Result.ACCEPTED, "accepted");
        } catch (MessagingException failure) {
            return SmtpFailure.outcome(failure);
        }
    }

    /** What was accepted stays accepted, however the connection ends. */
    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException afterwards) {
            LOG.debug("The mail server ended the connection: {}", afterwards.toString());
        }
    }

    private String protocol() {
        return server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
    }
}
