package kr.smartwork.process.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find; a hostile file does not make it grow without bound. */
final class Findings {

    private static final int MOST = 200;

    private final List<Finding> found = new ArrayList<>();

    void add(RuleCode rule, XmlElement at, Object... args) {
        add(new Finding(rule, at.nearestId(), at.line(), shortened(args)));
    }

    void addFile(RuleCode rule, int line, Object... args) {
        add(new Finding(rule, null, line, shortened(args)));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private void add(Finding finding) {
        if (found.size() < MOST && !found.contains(finding)) {
            found.add(finding);
        }
    }

    private static List<Object> shortened(Object... args) {
        List<Object> result = new ArrayList<>();
        for (Object arg : args) {
            String text = String.valueOf(arg);
            result.add(text.length() <= 80 ? text : text.substring(0, 80) + "…");
        }
        return result;
    }
}
