package kr.smartwork.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.form.FormVersion;
import kr.smartwork.program.Program;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** One run of a program over a frozen audience. Its process instance moves it; each move guards itself. */
@Entity
@Table(name = "cycles")
public class Cycle {

    @Id
    private UUID id;

    private UUID programId;
    private String requestId;
    private String title;

    @Enumerated(EnumType.STRING)
    private CycleState state;

    private UUID formVersionId;
    private @Nullable String reportDefinitionId;
    private @Nullable String processInstanceId;
    private @Nullable UUID openedBy;
    private Instant openedAt;
    private Instant dueAt;
    private Instant escalateAt;
    private Instant lockAt;
    private @Nullable Instant reworkUntil;
    private @Nullable Instant publishedAt;
    private @Nullable String cancelReason;
    private int expected;

    @Version
    private int rowVersion;

    protected Cycle() {}

    Cycle(OpenCycle wish, Program program, FormVersion form, Instant now) {
        this.id = Ids.next();
        this.programId = program.id();
        this.requestId = wish.requestId();
        this.title = wish.title();
        this.state = CycleState.OPENING;
        this.formVersionId = form.id();
        this.openedBy = wish.openedBy();
        this.openedAt = now;
        this.dueAt = wish.schedule().dueAt();
        this.escalateAt = wish.schedule().escalateAt();
        this.lockAt = wish.schedule().lockAt();
    }

    /** The process instance that runs this cycle, and the release of the report model it keeps until its end. */
    public void runsAs(String newProcessInstanceId, String newReportDefinitionId) {
        this.processInstanceId = newProcessInstanceId;
        this.reportDefinitionId = newReportDefinitionId;
    }

    /** The audience is frozen. */
    public void frozen(int reports) {
        this.expected = reports;
    }

    /** Everybody has been asked. */
    public void dispatched() {
        move(CycleState.COLLECTING, CycleState.OPENING);
    }

    /** Reports are missing after the due time. */
    public void followUp() {
        move(CycleState.FOLLOW_UP, CycleState.COLLECTING, CycleState.FOLLOW_UP);
    }

    /** The supervisor looks at the whole. */
    public void review() {
        move(CycleState.REVIEW, CycleState.COLLECTING, CycleState.FOLLOW_UP);
    }

    /** The supervisor wants some reports corrected until then. */
    public void sendBack(Instant until) {
        move(CycleState.FOLLOW_UP, CycleState.REVIEW);
        this.reworkUntil = until;
    }

    /** The figures are final. */
    public void publish(Instant now) {
        move(CycleState.PUBLISHED, CycleState.REVIEW);
        this.publishedAt = now;
    }

    /** The program's times have changed, and this cycle follows. */
    public void reschedule(Instant newEscalateAt, Instant newLockAt) {
        this.escalateAt = newEscalateAt;
        this.lockAt = newLockAt;
    }

    /** What was published does not hold any more; the supervisor looks at the whole again. */
    public void reopenReview() {
        move(CycleState.REVIEW, CycleState.PUBLISHED);
        this.publishedAt = null;
    }

    /** Stops; what is open is withdrawn. */
    public void cancel(String reason) {
        this.cancelReason = reason;
        move(CycleState.CANCELLED, CycleState.OPENING, CycleState.COLLECTING, CycleState.FOLLOW_UP, CycleState.REVIEW);
    }

    private void move(CycleState to, CycleState... from) {
        for (CycleState allowed : from) {
            if (state == allowed) {
                state = to;
                return;
            }
        }
        throw new Conflict("cycle-state", Text.of("cycle.state.conflict", state.name()));
    }

    /** Whether an answer or correction is taken at this moment. */
    public boolean takesAnswers(Instant now) {
        return !state.ended() && now.isBefore(answersUntil());
    }

    /** The same for a report that may have been extended: until then, as long as the review waits for it. */
    public boolean takesAnswers(Instant now, @Nullable Instant extendedUntil) {
        boolean waits = !state.ended() && state != CycleState.REVIEW;
        return takesAnswers(now) || (waits && extendedUntil != null && now.isBefore(extendedUntil));
    }

    /** The lock, or the later end of a rework. */
    public Instant answersUntil() {
        return reworkUntil != null && reworkUntil.isAfter(lockAt) ? reworkUntil : lockAt;
    }

    public UUID id() {
        return id;
    }

    public UUID programId() {
        return programId;
    }

    public String title() {
        return title;
    }

    public CycleState state() {
        return state;
    }

    public UUID formVersionId() {
        return formVersionId;
    }

    /** Engine id of the report model's release; null only before the process has started. */
    public @Nullable String reportDefinitionId() {
        return reportDefinitionId;
    }

    /** Null only before the process has started. */
    public @Nullable String processInstanceId() {
        return processInstanceId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant escalateAt() {
        return escalateAt;
    }

    public Instant lockAt() {
        return lockAt;
    }

    /** Until when reports sent back by the supervisor can be corrected, if any were. */
    public @Nullable Instant reworkUntil() {
        return reworkUntil;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Number of reports owed, counted when the audience was frozen. */
    public int expected() {
        return expected;
    }
}
