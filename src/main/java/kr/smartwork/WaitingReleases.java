package kr.smartwork;

import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many requests for release wait for the reader, beside the menu's entry; templates ask it as {@code @waitingReleases}. */
@Component("waitingReleases")
class WaitingReleases {

    private final Navigation navigation;
    private final ReleaseRequests requests;

    WaitingReleases(Navigation navigation, ReleaseRequests requests) {
        this.navigation = navigation;
        this.requests = requests;
    }

    /** Asked of those only who may release; a page that says what went wrong is shown without the number. */
    public int at(String href) {
        Actor actor = navigation.actor();
        if (!href.equals("/models") || actor == null || !actor.has(Role.RELEASER)) {
            return 0;
        }
        try {
            return requests.waitingFor(actor);
        } catch (DataAccessException down) {
            return 0;
        }
    }
}
