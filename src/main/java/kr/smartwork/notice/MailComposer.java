package kr.smartwork.notice;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a mail of a message: plain text, no tracking, marked as sent by a machine so that nobody's absence note answers. */
class MailComposer {

    private static final String UTF_8 = "UTF-8";

    private final InternetAddress sender;
    private final String host;

    private MailComposer(InternetAddress sender, String host) {
        this.sender = sender;
        this.host = host;
    }

    /** @throws IllegalArgumentException with a sentence for the operator when the sender's address is missing or broken */
    static MailComposer from(@Nullable String sender, String host) {
        try {
            return new MailComposer(address(sender == null ? "" : sender), host);
        } catch (MessagingException broken) {
            throw new IllegalArgumentException(
                    "A mail server is set (spring.mail.host), so smartwork.notice.from must be the"
                            + " address that notices come from, such as no-reply@city.example; it is '" + sender
                            + "'.");
        }
    }

    /** @throws MessagingException when the recipient has no usable address */
    MimeMessage compose(Session session, Message message) throws MessagingException {
        Recipient recipient = message.claimed().recipient();
        InternetAddress to = address(recipient.mail() == null ? "" : recipient.mail());
        name(to, recipient.name());
        MimeMessage mail =
                new StableMessage(session, messageId(message.claimed().notice().id()));
        mail.setFrom(sender);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(message.letter().subject(), UTF_8);
        mail.setText(message.text(), UTF_8);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", recipient.language().getLanguage());
        mail.setSentDate(new java.util.Date());
        mail.saveChanges();
        return mail;
    }

    /** The same for every try, so that a mailbox can tell a repetition. */
    String messageId(UUID notice) {
        return "<" + notice + "@" + host + ">";
    }

    private static InternetAddress address(String text) throws MessagingException {
        InternetAddress address = new InternetAddress(text, true);
        address.validate();
        return address;
    }

    private static void name(InternetAddress address, String name) {
        try {
            address.setPersonal(name.replaceAll("\\p{Cntrl}+", " "), UTF_8);
        } catch (UnsupportedEncodingException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
