package kr.smartwork;

import kr.smartwork.process.alert.Alerts;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The bell in the frame of the pages of staff; templates ask it as {@code @bell}. */
@Component("bell")
class AlertBell {

    private final Navigation navigation;
    private final Alerts alerts;

    AlertBell(Navigation navigation, Alerts alerts) {
        this.navigation = navigation;
        this.alerts = alerts;
    }

    /** Whether the reader gets alerts at all. */
    public boolean rings() {
        Actor actor = navigation.actor();
        return actor != null && actor.has(Role.OFFICIAL, Role.SUPERVISOR);
    }

    /** What is unread; a page that says what went wrong is shown without the number. */
    public Alerts.Bell now() {
        Actor actor = navigation.actor();
        try {
            return actor == null ? Alerts.Bell.SILENT : alerts.bell(actor.id());
        } catch (DataAccessException down) {
            return Alerts.Bell.SILENT;
        }
    }
}
