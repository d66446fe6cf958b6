package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form's page says of itself when it sends answers.
 *
 * @param revision of the draft that it shows; 0 for none
 * @param version of the report when the page was made
 * @param judged it shows what is wrong with the answers
 * @param parts its sections, as {@link kr.smartwork.form.FilledForm#changed} reads them
 */
record SentPage(int revision, int version, boolean judged, List<String> parts) {

    /** A page that was not sent: made anew. */
    static SentPage fresh(int revision, int version) {
        return new SentPage(revision, version, false, List.of());
    }

    static SentPage of(HttpServletRequest request) {
        String[] parts = Objects.requireNonNullElse(request.getParameterValues("part"), new String[0]);
        return new SentPage(
                number(request.getParameter("revision")),
                number(request.getParameter("version")),
                "true".equals(request.getParameter("judged")),
                List.of(parts));
    }

    SentPage at(int newRevision) {
        return new SentPage(newRevision, version, judged, parts);
    }

    SentPage judgedNow() {
        return new SentPage(revision, version, true, parts);
    }

    private static int number(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
