package kr.smartwork.notice;

import jakarta.mail.MessagingException;
import kr.smartwork.notice.Outcome.Result;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a failed SMTP dialogue means. A reply of the 4xx kind invites another try, one of the 5xx kind ends it, and no
 * reply at all, wherever it was missed, leaves open whether the message arrived.
 */
final class SmtpFailure {

    private static final int LONGEST_DETAIL = 300;
    private static final int SERVICE_CLOSING = 421;

    private SmtpFailure() {}

    static Outcome outcome(MessagingException failure) {
        MessagingException reply = reply(failure);
        int code = code(reply);
        if (code == SERVICE_CLOSING) {
            return new Outcome(Result.UNAVAILABLE, "server-busy", words(reply));
        }
        if (code >= 500) {
            return new Outcome(Result.REFUSED, "refused", words(reply));
        }
        return code >= 400
                ? new Outcome(Result.RETRY, "deferred", words(reply))
                : Outcome.of(Result.UNKNOWN, "no-reply");
    }

    /** The exception that carries the server's reply; those about an address hang behind a general one. */
    private static MessagingException reply(MessagingException failure) {
        MessagingException found = failure;
        for (Exception next = failure;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            if (next instanceof MessagingException candidate && code(candidate) > 0) {
                found = candidate;
            }
        }
        return found;
    }

    private static int code(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    /** Servers like to repeat the address; the outbox shows none. */
    private static @Nullable String words(MessagingException reply) {
        String text = reply.getMessage();
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[^\\s<>]+@[^\\s<>]+", "***")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }
}
