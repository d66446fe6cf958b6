package kr.smartwork.program;

/**
 * What a program is to be called and to say from now on.
 *
 * @param name Korean, 1–100 characters
 * @param nameEn English, 1–100 characters
 * @param active whether new cycles can be opened
 */
public record ProgramChange(String name, String nameEn, boolean active, ProgramDefinition definition) {}
