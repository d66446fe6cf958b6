package kr.smartwork.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import kr.smartwork.registry.intake.ImportError;
import kr.smartwork.registry.intake.ImportReport;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Import reports in the asker's language. */
@Component
class ImportAnswers {

    private final MessageSource messages;

    ImportAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** @param moreErrors errors beyond those listed */
    record Answer(
            int rows,
            int created,
            int updated,
            int unchanged,
            int rejected,
            String encoding,
            List<RowError> errors,
            int moreErrors) {}

    record RowError(int row, @Nullable String column, String code, String message) {}

    Answer answer(ImportReport report, Locale locale) {
        List<RowError> errors =
                report.errors().stream().map(error -> row(error, locale)).toList();
        return new Answer(
                report.rows(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejected(),
                report.encoding(),
                errors,
                report.moreErrors());
    }

    /** Nothing was stored because some rows have errors. */
    ProblemDetail refusal(ImportReport report, Locale locale) {
        Answer answer = answer(report, locale);
        String sentence = say(Text.of("registry.import.refused", report.rejected()), locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, sentence);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", "rows-rejected");
        problem.setProperty("rows", answer.rows());
        problem.setProperty("created", answer.created());
        problem.setProperty("updated", answer.updated());
        problem.setProperty("unchanged", answer.unchanged());
        problem.setProperty("rejected", answer.rejected());
        problem.setProperty("encoding", answer.encoding());
        problem.setProperty("errors", answer.errors());
        problem.setProperty("moreErrors", answer.moreErrors());
        return problem;
    }

    private RowError row(ImportError error, Locale locale) {
        return new RowError(error.row(), error.column(), error.code(), say(error.text(), locale));
    }

    private String say(Text text, Locale locale) {
        return messages.getMessage(text.key(), text.args().toArray(), locale);
    }
}
