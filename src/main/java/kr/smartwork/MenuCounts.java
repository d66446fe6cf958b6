package kr.smartwork;

import java.util.function.Supplier;
import kr.smartwork.process.failure.FailedJobs;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.springframework.stereotype.Component;

/** What waits for the reader beside an entry of the menu; templates ask it as {@code @menuCounts}. */
@Component("menuCounts")
class MenuCounts {

    private final Navigation navigation;
    private final ReleaseRequests requests;
    private final FailedJobs failed;

    MenuCounts(Navigation navigation, ReleaseRequests requests, FailedJobs failed) {
        this.navigation = navigation;
        this.requests = requests;
        this.failed = failed;
    }

    /** Asked of those only whose work it is; a page that says what went wrong is shown without the number. */
    public long at(String href) {
        Actor actor = navigation.actor();
        if (actor == null) {
            return 0;
        }
        return switch (href) {
            case "/models" -> count(actor, Role.RELEASER, () -> (long) requests.waitingFor(actor));
            case "/failed-jobs" -> count(actor, Role.ADMIN, failed::givenUp);
            default -> 0;
        };
    }

    private static long count(Actor actor, Role whose, Supplier<Long> waiting) {
        try {
            return actor.has(whose) ? waiting.get() : 0;
        } catch (RuntimeException down) {
            return 0;
        }
    }
}
