package kr.smartwork.process.rules;

/** One rule, or a few that look at the same thing. Never throws. */
@FunctionalInterface
interface Rule {

    void check(Model model, Findings findings);
}
