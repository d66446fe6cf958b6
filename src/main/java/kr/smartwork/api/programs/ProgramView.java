package kr.smartwork.api.programs;

import java.time.OffsetDateTime;
import kr.smartwork.api.Moments;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramDefinition;

/**
 * A program as a whole.
 *
 * @param form code of the form it asks with
 * @param cycleModel key of the model that runs a cycle
 * @param reportModel key of the model that runs one report
 */
record ProgramView(
        String code,
        String name,
        String nameEn,
        boolean active,
        String form,
        String cycleModel,
        String reportModel,
        ProgramDefinition definition,
        OffsetDateTime updatedAt) {

    static ProgramView of(Program program) {
        return new ProgramView(
                program.code(),
                program.name(),
                program.nameEn(),
                program.active(),
                program.formCode(),
                program.cycleModel(),
                program.reportModel(),
                program.definition(),
                Moments.of(program.updatedAt()));
    }
}
