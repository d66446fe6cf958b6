package kr.smartwork.registry.intake;

import java.util.Objects;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list of facilities into the registry. The code tells which facility a row means: a new code creates, a known one
 * updates; columns the list does not have are left as they are. Administrators may import for the whole of their units,
 * supervisors for theirs.
 */
@Service
public class FacilityImport {

    private final ListCheck check;
    private final ChangeWriter writer;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    FacilityImport(ListCheck check, ChangeWriter writer, AuditTrail audit, TransactionTemplate transaction) {
        this.check = check;
        this.writer = writer;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Says what storing the list would do, and changes nothing.
     *
     * @throws InvalidInput if the file as a whole cannot be read
     * @throws Forbidden for those who may not import at all
     */
    public ImportReport dryRun(Actor actor, byte[] content) {
        actor.require(Role.ADMIN, Role.SUPERVISOR);
        return check.check(actor, content).report(false);
    }

    /**
     * Stores the list.
     *
     * @param partial store the good rows even if others are rejected; else one rejected row keeps all from being stored
     * @throws InvalidInput if the file as a whole cannot be read
     * @throws Forbidden for those who may not import at all
     */
    public ImportReport store(Actor actor, byte[] content, boolean partial) {
        actor.require(Role.ADMIN, Role.SUPERVISOR);
        ImportReport report = transaction.execute(status -> storeChecked(actor, content, partial));
        return Objects.requireNonNull(report);
    }

    private ImportReport storeChecked(Actor actor, byte[] content, boolean partial) {
        CheckedList list = check.check(actor, content);
        if (!partial && !list.clean()) {
            return list.report(false).nothingStored();
        }
        writer.write(list.changes());
        ImportReport report = list.report(true);
        audit.record(new AuditEvent(
                actor.username(),
                "facilities.import",
                "file",
                Digest.of(content),
                "rows=%d created=%d updated=%d unchanged=%d rejected=%d"
                        .formatted(
                                report.rows(),
                                report.created(),
                                report.updated(),
                                report.unchanged(),
                                report.rejected())));
        return report;
    }
}
