package kr.smartwork.process.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rules over one file. */
public final class Rules {

    private static final List<Rule> AFTER_READING = List.of(
            new AllowedConstructs(),
            new AllowedExpressions(),
            new Activity(),
            new TaskForSomebody(),
            new ProcessHeader(),
            new Messages(),
            new StartsAndEnds(),
            new Flows(),
            new Reachability(),
            new Escalation(),
            new KnownForms(),
            new Timers(),
            new MultiInstance(),
            new EndlessLoops(),
            new Labels());

    private Rules() {}

    /**
     * @param key the process id the file is named after; null when there is no name yet
     * @param known what it may refer to outside itself
     * @return what is wrong; empty for a good model; never throws, whatever the bytes
     */
    public static List<Finding> check(byte[] bytes, @Nullable String key, Known known) {
        Findings findings = new Findings();
        XmlElement root = new ReadModel(findings).read(bytes);
        if (root != null) {
            Model model = new Model(root, key, known);
            AFTER_READING.forEach(rule -> rule.check(model, findings));
        }
        return findings.all();
    }

    /** The names of all elements that {@link AllowedConstructs} lets pass. */
    public static Set<String> elements() {
        return Allowed.elements();
    }
}
