package kr.smartwork.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital, care home, night-life venue … that owes reports. Written by the import, in sets. */
@Entity
@Table(name = "facilities")
public class Facility {

    @Id
    private UUID id;

    private String code;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "type")
    private FacilityType type;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "org_unit_id")
    private OrgUnit orgUnit;

    private @Nullable String address;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private @Nullable String phone;
    private @Nullable Integer capacity;
    private @Nullable Integer staffCount;
    private @Nullable String managingBody;
    private @Nullable LocalDate dataDate;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private Instant updatedAt;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    protected Facility() {}

    public UUID id() {
        return id;
    }

    /** The number under which the office manages it; unique, byte by byte. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public FacilityType type() {
        return type;
    }

    /** The unit in charge: a team, or a whole district. */
    public OrgUnit orgUnit() {
        return orgUnit;
    }

    public @Nullable String address() {
        return address;
    }

    /** Degrees north (WGS 84). */
    public @Nullable BigDecimal latitude() {
        return latitude;
    }

    /** Degrees east (WGS 84). */
    public @Nullable BigDecimal longitude() {
        return longitude;
    }

    /** The facility's own number, as written in the list. */
    public @Nullable String phone() {
        return phone;
    }

    /** People it may hold. */
    public @Nullable Integer capacity() {
        return capacity;
    }

    /** People who work there. */
    public @Nullable Integer staffCount() {
        return staffCount;
    }

    public @Nullable String managingBody() {
        return managingBody;
    }

    /** The day the imported list speaks of. */
    public @Nullable LocalDate dataDate() {
        return dataDate;
    }

    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Closed on this day or before. */
    public boolean closedBy(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }
}
