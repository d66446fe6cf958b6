package kr.smartwork;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A failure as people and programs are told about it.
 *
 * @param code kebab-case, for programs
 * @param errors the broken rules, each at its field
 * @param incident the number under which the log holds an unexpected failure, else null
 * @param more further members of the document, for programs
 */
record Problem(
        HttpStatusCode status,
        String code,
        Text text,
        List<FieldError> errors,
        @Nullable String incident,
        Map<String, Object> more) {

    static Problem of(HttpStatusCode status, String code, Text text) {
        return of(status, code, text, List.of());
    }

    static Problem of(HttpStatusCode status, String code, Text text, List<FieldError> errors) {
        return new Problem(status, code, text, errors, null, Map.of());
    }

    /** The same with one more member in the document. */
    Problem with(String name, Object member) {
        return new Problem(status, code, text, errors, incident, Map.of(name, member));
    }

    /** The same as an RFC 9457 document. */
    ProblemDetail detail(Sentences sentences, Locale language) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentences.say(text, language));
        detail.setType(URI.create("about:blank"));
        detail.setProperty("code", code);
        if (!errors.isEmpty()) {
            detail.setProperty(
                    "errors",
                    errors.stream()
                            .map(error -> entry(error, sentences, language))
                            .toList());
        }
        if (incident != null) {
            detail.setProperty("incident", incident);
        }
        more.forEach(detail::setProperty);
        return detail;
    }

    private static Map<String, String> entry(FieldError error, Sentences sentences, Locale language) {
        return Map.of("field", error.field(), "code", error.code(), "message", sentences.say(error.text(), language));
    }
}
