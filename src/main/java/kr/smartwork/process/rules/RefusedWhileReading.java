package kr.smartwork.process.rules;

import org.xml.sax.SAXException;

/** Stops the parser at once: going on would cost what the rule is there to save. */
final class RefusedWhileReading extends SAXException {

    private static final long serialVersionUID = 1L;

    private final RuleCode rule;

    RefusedWhileReading(RuleCode rule) {
        super(rule.code());
        this.rule = rule;
    }

    RuleCode rule() {
        return rule;
    }
}
