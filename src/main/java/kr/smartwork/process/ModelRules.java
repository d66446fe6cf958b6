package kr.smartwork.process;

import java.util.Set;
import kr.smartwork.process.rules.Known;
import kr.smartwork.process.rules.Rules;
import kr.smartwork.process.rules.UserTasks;
import org.jspecify.annotations.Nullable;

/**
 * The first line of defence, the same for our own files, the deployer, the page and the API: whoever can deploy a model can
 * run anything on the server, so a model may contain only what is known to be harmless.
 */
public final class ModelRules {

    /** Grows when a rule becomes stricter; stored with each release. */
    public static final int VERSION = 3;

    private ModelRules() {}

    /** Checks a model that has no file name yet. Never throws, whatever the bytes. */
    public static ModelCheck check(byte[] bpmn) {
        return check(bpmn, null);
    }

    /**
     * Checks a model.
     *
     * @param key the process id it must have: the file's name without its ending
     */
    public static ModelCheck check(byte[] bpmn, @Nullable String key) {
        return check(bpmn, key, null);
    }

    /**
     * Checks a model.
     *
     * @param forms codes of the published forms; null where these are not known
     */
    public static ModelCheck check(byte[] bpmn, @Nullable String key, @Nullable Set<String> forms) {
        Known known = new Known(Activities.names(), ProcessMessages.NAMES, forms);
        return new ModelCheck(
                Rules.check(bpmn, key, known).stream().map(ModelFinding::of).toList());
    }

    /** What the user tasks of a model can ask for: what an editor may offer. */
    public static Set<String> tasks(String model, String xml) {
        return UserTasks.kindsIn(model, xml);
    }

    /** Whether respondents fill in forms in a model with tasks of these kinds. */
    public static boolean forms(Set<String> tasks) {
        return UserTasks.ofReports(tasks);
    }

    /** The messages a model can wait for: what an editor may offer. */
    public static Set<String> messages() {
        return ProcessMessages.NAMES;
    }

    /** The names of all elements a model may have: what an editor may offer. */
    public static Set<String> elements() {
        return Rules.elements();
    }
}
