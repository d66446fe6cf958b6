package kr.smartwork.api.programs;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kr.smartwork.form.Severity;
import kr.smartwork.program.FlagRule;
import org.jspecify.annotations.Nullable;

/** A flag rule as it comes in; either {@code atLeast} or {@code option}. */
record FlagRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") String code,
        @NotBlank @Size(max = 80) String field,
        @Digits(integer = 14, fraction = 6) @Nullable BigDecimal atLeast,
        @Size(max = 80) @Nullable String option,
        @NotNull Severity severity,
        @NotBlank @Size(max = 200) String label,
        @NotBlank @Size(max = 200) String labelEn) {

    FlagRule rule() {
        return new FlagRule(code, field, atLeast, option, severity, label.strip(), labelEn.strip());
    }
}
