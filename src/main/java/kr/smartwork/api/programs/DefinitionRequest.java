package kr.smartwork.api.programs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.smartwork.program.Asking;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.ProgramDefinition;
import org.jspecify.annotations.Nullable;

/** A definition as it comes in; durations in ISO 8601, such as {@code PT8H}. */
record DefinitionRequest(
        @NotBlank @Size(max = 1000) String purpose,
        @NotBlank @Size(max = 1000) String purposeEn,
        @NotNull @Size(max = 200) List<@NotBlank String> facilityTypes,
        @NotNull Duration dueAfter,
        @NotNull Duration escalateAfterDue,
        @NotNull Duration lockAfterDue,
        @NotNull @Size(max = 20) List<@NotNull Duration> remindBeforeDue,
        @NotNull Duration reworkFor,
        @Nullable Asking asking,
        @Nullable Oversight oversight,
        @NotNull @Size(max = 100) List<@NotNull @Valid FlagRequest> flags) {

    ProgramDefinition definition() {
        return new ProgramDefinition(
                purpose.strip(),
                purposeEn.strip(),
                Set.copyOf(facilityTypes),
                dueAfter,
                escalateAfterDue,
                lockAfterDue,
                remindBeforeDue,
                reworkFor,
                asking == null ? Asking.USUAL : asking,
                oversight == null ? Oversight.USUAL : oversight,
                flags.stream().map(FlagRequest::rule).toList());
    }
}
