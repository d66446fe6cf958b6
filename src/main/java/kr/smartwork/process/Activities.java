package kr.smartwork.process;

import java.util.List;
import java.util.Set;
import kr.smartwork.shared.Text;

/**
 * What a service task in a model can do. Each is a delegate bean of that name; nothing else can be called from a model. Adding
 * one here makes it known to the rules, the engine's expressions and the palette; its names are in {@code modeling} messages.
 */
public final class Activities {

    private static final Set<String> NAMES = Set.copyOf(List.of(
            "freezeAudience",
            "dispatchReports",
            "takeSnapshot",
            "sendReminders",
            "escalateToPhone",
            "escalateToSupervisor",
            "escalateExtended",
            "lockReports",
            "sendBackReports",
            "publishCycle",
            "reopenReview",
            "askApprovals",
            "lapseApprovals",
            "withdrawReports",
            "flagAnswer",
            "acceptReport",
            "sendReturnNotice",
            "changeContact",
            "closeFacility",
            "sendAnswer"));

    private Activities() {}

    /** The names by which models call them. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Its name for people. */
    public static Text label(String name) {
        return Text.of("modeling.activity." + name);
    }
}
