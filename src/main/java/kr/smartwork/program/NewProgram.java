package kr.smartwork.program;

import java.time.Duration;

/**
 * A program that is to be made for a form.
 *
 * @param nameEn empty for the same as in Korean
 * @param purpose why the office asks, shown to respondents
 * @param purposeEn empty for the same as in Korean
 * @param dueAfter usual time from opening to due
 */
public record NewProgram(
        String formCode, String name, String nameEn, String purpose, String purposeEn, Duration dueAfter) {}
