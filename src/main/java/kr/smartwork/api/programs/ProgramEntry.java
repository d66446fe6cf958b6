package kr.smartwork.api.programs;

import kr.smartwork.program.Program;

/** A program as a line of the list. */
record ProgramEntry(String code, String name, String nameEn, boolean active) {

    static ProgramEntry of(Program program) {
        return new ProgramEntry(program.code(), program.name(), program.nameEn(), program.active());
    }
}
