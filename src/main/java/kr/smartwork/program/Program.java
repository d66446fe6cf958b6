package kr.smartwork.program;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.shared.Ids;

/** What is asked of whom and when. Cycles copy what they need when they open, so a change never touches a running one. */
@Entity
@Table(name = "programs")
public class Program {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String nameEn;
    private String formCode;
    private String cycleModel;
    private String reportModel;

    @Convert(converter = ProgramDefinitionConverter.class)
    private ProgramDefinition definition;

    private boolean active;
    private int positionNo;
    private Instant updatedAt;

    @Version
    private int rowVersion;

    protected Program() {}

    Program(ProgramBundle bundle, Instant now) {
        this.id = Ids.next();
        this.code = bundle.code();
        this.name = bundle.name();
        this.nameEn = bundle.nameEn();
        this.formCode = bundle.form();
        this.cycleModel = bundle.cycleModel();
        this.reportModel = bundle.reportModel();
        this.definition = bundle.definition();
        this.active = true;
        this.positionNo = bundle.position();
        this.updatedAt = now;
    }

    /** Changes names, definition and whether cycles can be opened; running cycles keep what they started with. */
    public void change(
            String newName, String newNameEn, ProgramDefinition newDefinition, boolean nowActive, Instant now) {
        this.name = newName;
        this.nameEn = newNameEn;
        this.definition = newDefinition;
        this.active = nowActive;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public String formCode() {
        return formCode;
    }

    /** Process id of the model that runs a cycle. */
    public String cycleModel() {
        return cycleModel;
    }

    /** Process id of the model that runs one report. */
    public String reportModel() {
        return reportModel;
    }

    public ProgramDefinition definition() {
        return definition;
    }

    /** Whether new cycles can be opened. */
    public boolean active() {
        return active;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
