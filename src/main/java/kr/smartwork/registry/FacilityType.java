package kr.smartwork.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A kind of facility, such as a nursing hospital; responsibilities and figures go by it. */
@Entity
@Table(name = "facility_types")
public class FacilityType {

    @Id
    private String code;

    private String name;
    private String nameEn;
    private int positionNo;

    protected FacilityType() {}

    /** Unique, byte by byte. */
    public String code() {
        return code;
    }

    /** The Korean name. */
    public String name() {
        return name;
    }

    /** The name in this language: Korean or English. */
    public String name(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? name : nameEn;
    }

    public String nameEn() {
        return nameEn;
    }
}
