package kr.smartwork.report;

import java.util.Locale;
import kr.smartwork.form.FormSchema;
import kr.smartwork.program.Asking;
import kr.smartwork.program.FlagRule;
import kr.smartwork.program.Program;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words which rule an answer has met: one of the program's, one of the form's, or ours about repetition. */
@Component
class FlagWords {

    private final MessageSource messages;

    FlagWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The rule; its code when program and form have dropped it since. */
    String of(String code, Program program, FormSchema form, Locale locale) {
        if (code.equals(Asking.IDENTICAL_RULE)) {
            int times = program.definition().asking().identicalInRow();
            return messages.getMessage("report.rule.identical", new Object[] {times}, locale);
        }
        String ofForm = form.rule(code, locale);
        return ofForm != null
                ? ofForm
                : program.definition().flags().stream()
                        .filter(rule -> rule.code().equals(code))
                        .findFirst()
                        .map(rule -> words(rule, locale))
                        .orElse(code);
    }

    private static String words(FlagRule rule, Locale locale) {
        return "en".equals(locale.getLanguage()) ? rule.labelEn() : rule.label();
    }
}
