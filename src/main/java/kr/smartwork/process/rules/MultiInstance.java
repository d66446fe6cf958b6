package kr.smartwork.process.rules;

import java.util.regex.Pattern;

/**
 * An activity is repeated a fixed, small number of times, or once for each unit that approves: those are a level of the
 * office. Over an audience it would be the cycle's own work: every child updates the parent, and a few thousand of them
 * complete at a dozen a second.
 */
final class MultiInstance implements Rule {

    private static final Pattern FEW = Pattern.compile("[1-9]|1\\d|20|\\$\\{ *approvalUnits *}");

    @Override
    public void check(Model model, Findings findings) {
        model.semantic()
                .filter(element -> element.is("multiInstanceLoopCharacteristics"))
                .filter(loop -> loop.children("loopCardinality")
                                .filter(count -> FEW.matcher(count.text()).matches())
                                .count()
                        != 1)
                .forEach(loop -> findings.add(RuleCode.MULTI_INSTANCE, loop));
    }
}
