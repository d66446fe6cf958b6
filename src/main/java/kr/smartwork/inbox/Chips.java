package kr.smartwork.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.process.TaskChoices.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the reader looks for, in words, by the name of the parameter. */
@Component
class Chips {

    private final MessageSource messages;

    Chips(MessageSource messages) {
        this.messages = messages;
    }

    /** @param choices the values of a parameter with their names, for the parameters that are no words of ours */
    Map<String, String> of(InboxQuery query, Map<String, List<Choice>> choices) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> chips = new LinkedHashMap<>();
        query.conditions().forEach((name, value) -> chips.put(name, words(name, value, choices, locale)));
        return chips;
    }

    private String words(String name, String value, Map<String, List<Choice>> choices, Locale locale) {
        return switch (name) {
            case "kind" -> say("report.kind." + value, locale);
            case "stage" -> say("state." + value, locale);
            case "severity", "due" -> say("report.filter." + name + "." + value, locale);
            default ->
                choices.getOrDefault(name, List.of()).stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(choice -> "en".equals(locale.getLanguage()) ? choice.nameEn() : choice.name())
                        .orElseGet(() -> unknown(name, value, locale));
        };
    }

    /** A cycle or program out of sight has no name to show. */
    private String unknown(String name, String value, Locale locale) {
        return name.equals("cycle") || name.equals("program") ? say("report.filter.unknown." + name, locale) : value;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
