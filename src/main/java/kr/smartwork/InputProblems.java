package kr.smartwork;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring refuses before a controller sees it. */
class InputProblems {

    private final BrokenRules rules = new BrokenRules();

    /** Null for an exception that is not about the request. */
    @Nullable
    Problem find(Throwable failure) {
        if (failure instanceof BindException binding) {
            return invalid(rules.of(binding));
        }
        if (failure instanceof HandlerMethodValidationException validation) {
            return invalid(rules.of(validation));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof MultipartException) {
            return failure instanceof MaxUploadSizeExceededException
                    ? Problems.of(HttpStatus.PAYLOAD_TOO_LARGE)
                    : Problems.of(HttpStatus.BAD_REQUEST);
        }
        Problem parameter = parameter(failure);
        return parameter == null && failure instanceof ErrorResponse known
                ? Problems.of(known.getStatusCode())
                : parameter;
    }

    private static @Nullable Problem parameter(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return badParameter(BrokenRules.required(missing.getParameterName()));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return badParameter(BrokenRules.required(missing.getRequestPartName()));
        }
        return failure instanceof MethodArgumentTypeMismatchException mismatch ? mismatch(mismatch) : null;
    }

    /** An id in the path that is none is as unknown as any other. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problems.of(HttpStatus.NOT_FOUND)
                : badParameter(BrokenRules.wrongType(mismatch.getName()));
    }

    private static Problem unreadable(HttpMessageNotReadableException failure) {
        Text text = Text.of("problem.unreadable");
        List<FieldError> errors = failure.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? List.of(BrokenRules.wrongType(path(mapping)))
                : List.of();
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable", text, errors);
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Problem badParameter(FieldError error) {
        Text text = Text.of("problem.badParameter", error.field());
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", text, List.of(error));
    }

    private static Problem invalid(List<FieldError> errors) {
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_ENTITY;
        return Problem.of(status, "invalid-input", Text.of("problem.invalidInput", errors.size()), errors);
    }
}
