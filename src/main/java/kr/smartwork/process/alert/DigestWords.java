package kr.smartwork.process.alert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.notice.LinkSettings;
import kr.smartwork.notice.StaffLetter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a digest into words: facilities and cycles by name, nobody who answers, and links that ask for the login. */
@Component
class DigestWords {

    private final MessageSource messages;
    private final LinkSettings settings;

    DigestWords(MessageSource messages, LinkSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** @param told by kind, none of them empty */
    StaffLetter letter(String name, Map<AlertKind, List<DigestLetters.Line>> told, Locale language) {
        int total = told.values().stream().mapToInt(DigestWords::total).sum();
        List<String> text = new ArrayList<>();
        text.add(say(language, "greeting", oneLine(name)));
        text.add("");
        text.add(say(language, "intro", total));
        told.forEach((kind, lines) -> {
            text.add("");
            text.add(say(language, "kind", message(language, "report.alert.kind." + kind), total(lines)));
            lines.forEach(line -> text.addAll(of(line, language)));
            if (total(lines) > lines.size()) {
                text.add(say(language, "more", total(lines) - lines.size()));
            }
        });
        text.add("");
        text.add(say(language, "all", settings.publicUrl() + "/alerts"));
        text.add("");
        text.add(say(language, "footer"));
        return new StaffLetter(say(language, "subject", total), String.join("\n", text) + "\n");
    }

    private List<String> of(DigestLetters.Line line, Locale language) {
        String due = DateTimeFormatter.ofPattern(message(language, "notice.mail.dueFormat"), language)
                .withZone(ZoneId.systemDefault())
                .format(line.dueAt());
        String address =
                line.reportId() == null ? "/cycles/" + line.cycleId() + "/review" : "/reports/" + line.reportId();
        return List.of(
                say(language, "task", oneLine(line.subject()), message(language, "report.kind." + line.task()), due),
                "  " + settings.publicUrl() + address);
    }

    private static int total(List<DigestLetters.Line> lines) {
        return lines.get(0).total();
    }

    private String say(Locale language, String key, Object... args) {
        return messages.getMessage("notice.digest." + key, args, language);
    }

    private String message(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    /** A facility's name cannot look like a line of ours. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
