package kr.smartwork;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says broken Bean Validation constraints in our own sentences, in both languages. */
class BrokenRules {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("typeMismatch", "type"),
            Map.entry("Size", "size"),
            Map.entry("Min", "min"),
            Map.entry("Max", "max"),
            Map.entry("Positive", "positive"),
            Map.entry("Future", "future"));

    static FieldError required(String field) {
        return error(field, "required");
    }

    static FieldError wrongType(String field) {
        return error(field, "type");
    }

    List<FieldError> of(BindException failure) {
        return failure.getAllErrors().stream().map(BrokenRules::of).toList();
    }

    List<FieldError> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(BrokenRules::of)
                .toList();
    }

    private static Stream<FieldError> of(ParameterValidationResult result) {
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> broken(name, constraint(error), error.getArguments()));
    }

    private static FieldError of(ObjectError error) {
        String field = error instanceof org.springframework.validation.FieldError at ? at.getField() : "";
        return broken(field, constraint(error), error.getArguments());
    }

    /** The last of an error's codes is the bare name of its constraint. */
    private static String constraint(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }

    /** Spring puts the field's name first and a constraint's numbers after it, in the order of their names. */
    private static FieldError broken(String field, String constraint, Object @Nullable [] arguments) {
        Object[] numbers = Stream.of(arguments == null ? new Object[0] : arguments)
                .filter(argument -> !(argument instanceof DefaultMessageSourceResolvable))
                .toArray();
        return error(field, CODES.getOrDefault(constraint, "invalid"), numbers);
    }

    private static FieldError error(String field, String code, Object... numbers) {
        return new FieldError(field, code, Text.of("problem.field." + code, numbers));
    }
}
