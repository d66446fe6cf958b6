package kr.smartwork.api.programs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.smartwork.program.ProgramChange;

/** What a program is to be called and to say; its form and its models stay. */
record ProgramRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String nameEn,
        @NotNull Boolean active,
        @NotNull @Valid DefinitionRequest definition) {

    ProgramChange change() {
        return new ProgramChange(name.strip(), nameEn.strip(), active, definition.definition());
    }
}
