package kr.smartwork.program;

import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * What a program offers its respondents, and asks of them.
 *
 * @param nothingToReport the button "nothing to report"
 * @param closedToday the button "closed today"
 * @param prefill the answers of the last cycle with one tap
 * @param secondFactor the last four digits of the respondent's phone after the link
 * @param identicalInRow so many identical answers in a row need a look, 2–60; 0 for never
 */
public record Asking(
        boolean nothingToReport, boolean closedToday, boolean prefill, boolean secondFactor, int identicalInRow) {

    /** The rule that flags identical answers. */
    public static final String IDENTICAL_RULE = "identical-in-row";

    /** What a program that says nothing about it gets. */
    public static final Asking USUAL = new Asking(false, true, true, false, 0);

    private static final int MOST_IN_ROW = 60;

    public Asking {
        if (identicalInRow < 0 || identicalInRow == 1 || identicalInRow > MOST_IN_ROW) {
            throw InvalidInput.at(
                    "definition.asking.identicalInRow",
                    "range",
                    Text.of("cycle.program.identical-in-row", MOST_IN_ROW));
        }
    }
}
