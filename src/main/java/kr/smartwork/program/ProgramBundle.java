package kr.smartwork.program;

/** A program as it is shipped: {@code bpmn/<code>.program.json}. */
record ProgramBundle(
        String code,
        String name,
        String nameEn,
        String form,
        String cycleModel,
        String reportModel,
        int position,
        ProgramDefinition definition) {}
