package kr.smartwork;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.cycle.UnreachableFacilities;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What each exception means to the person or program that caused it. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final InputProblems input = new InputProblems();

    Problem of(Throwable failure) {
        if (failure instanceof Failure known) {
            return of(known);
        }
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            return Problem.of(HttpStatus.CONFLICT, "concurrent-change", Text.of("problem.concurrentChange"));
        }
        Problem known = input.find(failure);
        return known == null ? unexpected(failure) : known;
    }

    /** A failure of which only the status is known, such as one that the container found. */
    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Problem.of(status, "bad-request", Text.of("problem.badRequest"));
            case 401 -> Problem.of(status, "unauthorized", Text.of("problem.unauthorized"));
            case 403 -> Problem.of(status, "forbidden", Text.of("problem.forbidden"));
            case 404 -> Problem.of(status, "not-found", Text.of("problem.notFound"));
            case 405 -> Problem.of(status, "method-not-allowed", Text.of("problem.methodNotAllowed"));
            case 406 -> Problem.of(status, "not-acceptable", Text.of("problem.notAcceptable"));
            case 413 -> Problem.of(status, "too-large", Text.of("problem.tooLarge"));
            case 415 -> Problem.of(status, "unsupported-media-type", Text.of("problem.unsupportedMediaType"));
            case 429 -> Problem.of(status, "too-many-requests", Text.of("problem.tooManyRequests"));
            case 503 -> Problem.of(status, "unavailable", Text.of("problem.unavailable"));
            default ->
                status.is4xxClientError()
                        ? Problem.of(status, "bad-request", Text.of("problem.badRequest"))
                        : unexpected(new IllegalStateException("Status " + status));
        };
    }

    private static Problem of(Failure failure) {
        if (failure instanceof InvalidInput invalid) {
            return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, invalid.code(), invalid.text(), invalid.errors());
        }
        Problem problem = Problem.of(status(failure), failure.code(), failure.text());
        return failure instanceof UnreachableFacilities unreachable
                ? problem.with("facilities", named(unreachable))
                : problem;
    }

    private static List<Map<String, String>> named(UnreachableFacilities unreachable) {
        return unreachable.facilities().stream()
                .map(facility -> Map.of("code", facility.code(), "name", facility.name()))
                .toList();
    }

    private static HttpStatus status(Failure failure) {
        if (failure instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (failure instanceof Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return failure instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** Only the log learns what happened; the reader gets the number to ask with. */
    private static Problem unexpected(Throwable failure) {
        String incident = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        LOG.error("Incident {}", incident, failure);
        Text text = Text.of("problem.unexpected", incident);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", text, List.of(), incident, Map.of());
    }
}
