package kr.smartwork.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notice into words, in the recipient's language, from the message files. */
@Component
class NoticeComposer {

    private static final int LISTED_FACILITIES = 10;
    private static final int LONGEST_SUBJECT = 200;

    private final MessageSource messages;

    NoticeComposer(MessageSource messages) {
        this.messages = messages;
    }

    Letter compose(Purpose purpose, Recipient recipient, NoticeFacts facts) {
        Words words = new Words(recipient.language(), "notice.mail." + purpose + ".");
        String due = words.due(facts);
        String subject = words.own("subject", words.program(facts), facts.cycleTitle(), due);
        List<String> lines = new ArrayList<>();
        lines.add(words.shared("greeting", oneLine(recipient.name())));
        lines.add("");
        lines.add(words.own("intro"));
        lines.add("");
        lines.addAll(words.facts(facts, due));
        lines.add("");
        lines.addAll(words.copy(facts));
        if (purpose.bringsLink()) {
            lines.add(words.own("link"));
            lines.add(Letter.LINK_MARK);
            lines.add("");
        }
        lines.add(words.call(facts));
        lines.add("");
        lines.add(words.shared("footer"));
        return new Letter(shortened(oneLine(subject)), String.join("\n", lines) + "\n");
    }

    /** What a person typed into a name or title cannot start a new line, and with it a new mail header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String shortened(String subject) {
        int[] characters = subject.codePoints().limit(LONGEST_SUBJECT).toArray();
        return new String(characters, 0, characters.length);
    }

    private final class Words {

        private final Locale language;
        private final String prefix;

        Words(Locale language, String prefix) {
            this.language = language;
            this.prefix = prefix;
        }

        String own(String key, Object... args) {
            return messages.getMessage(prefix + key, args, language);
        }

        String shared(String key, Object... args) {
            return messages.getMessage("notice.mail." + key, args, language);
        }

        String program(NoticeFacts facts) {
            return oneLine(Locale.ENGLISH.equals(language) ? facts.programNameEn() : facts.programName());
        }

        /** What somebody typed cannot stand for the link. */
        List<String> copy(NoticeFacts facts) {
            List<String> answers = Locale.ENGLISH.equals(language)
                    ? facts.copy().english()
                    : facts.copy().korean();
            List<String> lines = new ArrayList<>();
            answers.forEach(line -> lines.add(line.replace(Letter.LINK_MARK, "")));
            if (!lines.isEmpty()) {
                lines.add("");
            }
            return lines;
        }

        /** With the weekday, in the time zone of the office. */
        String due(NoticeFacts facts) {
            return DateTimeFormatter.ofPattern(shared("dueFormat"), language)
                    .withZone(ZoneId.systemDefault())
                    .format(facts.dueAt());
        }

        List<String> facts(NoticeFacts facts, String due) {
            List<String> lines = new ArrayList<>();
            lines.add(shared("program", program(facts)));
            lines.add(shared("cycle", oneLine(facts.cycleTitle())));
            lines.add(shared("due", due));
            lines.add(shared("facilities", facilities(facts.facilityNames())));
            if (facts.reason() != null && !facts.reason().isBlank()) {
                lines.add(reason(facts.reason().strip()));
            }
            return lines;
        }

        /** A message says what it is; anything else with a reason is a return. */
        private String reason(String typed) {
            return Objects.requireNonNull(
                    messages.getMessage(prefix + "reason", new Object[] {typed}, shared("reason", typed), language));
        }

        String facilities(List<String> names) {
            String listed = String.join(
                    ", ",
                    names.stream()
                            .limit(LISTED_FACILITIES)
                            .map(NoticeComposer::oneLine)
                            .toList());
            int more = names.size() - LISTED_FACILITIES;
            return more > 0 ? shared("moreFacilities", listed, more) : listed;
        }

        String call(NoticeFacts facts) {
            String name = oneLine(facts.officialName());
            return facts.officialPhone() == null
                    ? shared("callName", name)
                    : shared("call", name, oneLine(facts.officialPhone()));
        }
    }
}
