package kr.smartwork.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One submission of a report. Never changed, only followed by another. */
@Entity
@Table(name = "versions")
public class ReportVersion implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID reportId;
    private int versionNo;

    @Enumerated(EnumType.STRING)
    private VersionKind kind;

    private String answers;
    private UUID formVersionId;
    private String submissionId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID personId;
    private @Nullable UUID enteredBy;
    private String enteredByName;
    private Instant submittedAt;
    private boolean late;
    private int identicalInRow;

    /** Spares the select that Spring Data would run before inserting a row with an assigned id. */
    @Transient
    private boolean stored = true;

    protected ReportVersion() {}

    ReportVersion(
            Report report,
            SubmitAnswer submission,
            UUID formVersionId,
            String answers,
            int identicalInRow,
            Instant now) {
        this.id = Ids.next();
        this.reportId = report.id();
        this.versionNo = report.versionNo() + 1;
        this.kind = submission.kind();
        this.identicalInRow = identicalInRow;
        this.answers = answers;
        this.formVersionId = formVersionId;
        this.submissionId = submission.submissionId();
        this.channel = submission.by().channel();
        this.personId = submission.by().personId();
        this.enteredBy = submission.by().staffId();
        this.enteredByName = submission.by().name();
        this.submittedAt = now;
        this.late = report.lateAt(now);
        this.stored = false;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    public UUID id() {
        return id;
    }

    public UUID reportId() {
        return reportId;
    }

    /** From 1, without gaps within its report. */
    public int versionNo() {
        return versionNo;
    }

    public VersionKind kind() {
        return kind;
    }

    /** In how many cycles in a row, with this one, the facility has answered exactly this; 0 where nobody counts. */
    public int identicalInRow() {
        return identicalInRow;
    }

    /** The answers as JSON, by field key. */
    public String answers() {
        return answers;
    }

    public UUID formVersionId() {
        return formVersionId;
    }

    public Channel channel() {
        return channel;
    }

    /** The respondent whose link was used, or null. */
    public @Nullable UUID personId() {
        return personId;
    }

    /** Who answered or entered it, as it was called then. */
    public String enteredByName() {
        return enteredByName;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Whether it came after the report's due time. */
    public boolean late() {
        return late;
    }
}
