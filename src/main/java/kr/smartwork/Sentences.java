package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says a {@link Text} in the reader's language. */
@Component("sentences")
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence in one language; templates: {@code ${@sentences.say(text, #locale)}}. */
    public String say(Text text, Locale language) {
        return messages.getMessage(text.key(), text.args().toArray(), language);
    }

    /** Whether something is wrong at this field; templates: {@code ${@sentences.wrong(errors, 'name')}}. */
    public boolean wrong(@Nullable List<FieldError> errors, String field) {
        return errors != null && errors.stream().anyMatch(error -> error.field().equals(field));
    }

    /** The language of a request that may not have reached the dispatcher yet. */
    Locale languageOf(HttpServletRequest request) {
        return RequestContextUtils.getLocaleResolver(request) == null
                ? Languages.accepted(request)
                : RequestContextUtils.getLocale(request);
    }
}
