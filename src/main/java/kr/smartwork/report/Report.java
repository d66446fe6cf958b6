package kr.smartwork.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one facility owes in one cycle: the case. What the registry may change later was frozen into it when the cycle
 * opened. Its row is the mutex of its process instance: lock it before touching the instance.
 */
@Entity
@Table(name = "reports")
public class Report {

    @Id
    private UUID id;

    private UUID cycleId;
    private UUID facilityId;
    private String facilityCode;
    private String facilityName;
    private String facilityType;
    private String orgPath;
    private String districtCode;
    private @Nullable UUID officialId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable String processInstanceId;
    private Instant dueAt;
    private @Nullable Instant extendedUntil;
    private int escalationLevel;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable Instant openedAt;
    private int versionNo;
    private @Nullable UUID versionId;
    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant submittedAt;
    private boolean late;
    private @Nullable Instant settledAt;
    private int returnedCount;
    private @Nullable String returnReason;

    @Version
    private int rowVersion;

    protected Report() {}

    /** Somebody has opened the form; only the first time counts. */
    public void opened(Instant now) {
        if (state == ReportState.NOT_OPENED) {
            state = ReportState.IN_PROGRESS;
        }
        if (openedAt == null) {
            openedAt = now;
        }
    }

    /** A version has been stored; the flags decide who looks at it next. */
    void answered(ReportVersion version, Severity flagged) {
        if (!state.withRespondent() && state != ReportState.IN_REVIEW && state != ReportState.ACCEPTED) {
            throw new Conflict("report-closed", Text.of("report.closed"));
        }
        if (firstSubmittedAt == null) {
            firstSubmittedAt = version.submittedAt();
            late = version.late();
        }
        state = ReportState.IN_REVIEW;
        versionNo = version.versionNo();
        versionId = version.id();
        submittedAt = version.submittedAt();
        severity = flagged;
        escalationLevel = 0;
        settledAt = null;
        returnReason = null;
    }

    /** Whether an answer at this moment is late. */
    boolean lateAt(Instant moment) {
        return moment.isAfter(dueNow());
    }

    /** Whether a person has to look at the answer: it is flagged, or it answers a return. */
    public boolean needsCheck() {
        return severity != Severity.NONE || returnedCount > 0;
    }

    /** It is with its respondent, who still owes it. */
    public boolean owed() {
        return state.withRespondent() && settledAt == null;
    }

    /** Until when it may be answered, extended for this facility; null when it is not. */
    public @Nullable Instant extendedUntil() {
        return extendedUntil;
    }

    /**
     * Gives this facility more time: nobody calls before it has passed, and an answer until then is in time.
     *
     * @throws Conflict when it is not with its respondent any more
     */
    public void extend(Instant until) {
        if (!state.withRespondent()) {
            throw conflict();
        }
        if (settledAt != null) {
            throw new Conflict("report-closed", Text.of("report.extend.closed"));
        }
        extendedUntil = until;
        escalationLevel = 0;
    }

    /** It has been raised to this level, and is not again. */
    public void escalated(int level) {
        escalationLevel = Math.max(escalationLevel, level);
    }

    /** Its answer is taken as it is; the instance ends. */
    public void accept(Instant now) {
        require(ReportState.IN_REVIEW);
        state = ReportState.ACCEPTED;
        processInstanceId = null;
        settledAt = now;
    }

    /** The respondent is to correct it. */
    public void returnFor(String reason) {
        require(ReportState.IN_REVIEW);
        sentBack(reason);
    }

    /** The supervisor wants an accepted report corrected after all. A new instance follows. */
    public void reopen(String reason) {
        require(ReportState.ACCEPTED);
        sentBack(reason);
        settledAt = null;
    }

    private void sentBack(String reason) {
        state = ReportState.RETURNED;
        returnedCount++;
        returnReason = reason;
    }

    /** Ends without an answer: by the supervisor's decision. */
    public void giveUp(ReportState end, Instant now) {
        if (!state.withRespondent() || (end != ReportState.CLOSED_UNANSWERED && end != ReportState.EXCUSED)) {
            throw conflict();
        }
        state = versionNo > 0 && end == ReportState.CLOSED_UNANSWERED ? ReportState.RETURNED : end;
        processInstanceId = null;
        settledAt = now;
    }

    /** A correction or a reopening has started a new instance. */
    public void runsAs(String newProcessInstanceId) {
        if (processInstanceId != null) {
            throw conflict();
        }
        processInstanceId = newProcessInstanceId;
    }

    private void require(ReportState expected) {
        if (state != expected) {
            throw conflict();
        }
    }

    private Conflict conflict() {
        return new Conflict("report-state", Text.of("report.state.conflict." + state.name()));
    }

    public UUID id() {
        return id;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public UUID facilityId() {
        return facilityId;
    }

    public String facilityCode() {
        return facilityCode;
    }

    public String facilityName() {
        return facilityName;
    }

    public String facilityType() {
        return facilityType;
    }

    /** Path of the org unit when the cycle opened; rows are checked against it. */
    public String orgPath() {
        return orgPath;
    }

    public String districtCode() {
        return districtCode;
    }

    /** The official in charge when the cycle opened; null when the team as a whole is. */
    public @Nullable UUID officialId() {
        return officialId;
    }

    public ReportState state() {
        return state;
    }

    /** The one open instance, or null when there is none. */
    public @Nullable String processInstanceId() {
        return processInstanceId;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The due time that holds for this facility: the extended one, or everybody's. */
    public Instant dueNow() {
        return extendedUntil != null ? extendedUntil : dueAt;
    }

    public Severity severity() {
        return severity;
    }

    /** Number of the current version, 0 before the first. */
    public int versionNo() {
        return versionNo;
    }

    public @Nullable UUID versionId() {
        return versionId;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Whether its first answer came after the due time. */
    public boolean late() {
        return late;
    }

    /** How often it was returned; from the second time on the supervisor checks. */
    public int returnedCount() {
        return returnedCount;
    }

    /** Why it was returned, while it is. */
    public @Nullable String returnReason() {
        return returnReason;
    }
}
