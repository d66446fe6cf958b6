package kr.smartwork.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the office's tree: city, district or team. */
@Entity
@Table(name = "org_units")
public class OrgUnit {

    @Id
    private UUID id;

    private String code;
    private String name;
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private OrgKind kind;

    private @Nullable UUID parentId;
    private String path;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected OrgUnit() {}

    public UUID id() {
        return id;
    }

    /** Unique, byte by byte; one step of the {@link #path()}. */
    public String code() {
        return code;
    }

    /** The Korean name. */
    public String name() {
        return name;
    }

    /** The name in this language; Korean where there is no other. */
    public String name(Locale locale) {
        return nameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? name : nameEn;
    }

    public OrgKind kind() {
        return kind;
    }

    /** The unit above; null at the top. */
    public @Nullable UUID parentId() {
        return parentId;
    }

    /** The codes from the top down to this unit, such as {@code /city/jung/}; begins and ends with a slash. */
    public String path() {
        return path;
    }

    /** Exists on this day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
