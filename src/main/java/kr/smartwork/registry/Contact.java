package kr.smartwork.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's role at one facility: who is asked first, who when the first does not answer, and from when to when. */
@Entity
@Table(name = "contacts")
public class Contact {

    /** The role of everybody who answers; others may follow. */
    public static final String RESPONDENT = "RESPONDENT";

    @Id
    private UUID id;

    private UUID facilityId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String role;
    private int positionNo;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected Contact() {}

    public UUID id() {
        return id;
    }

    public UUID facilityId() {
        return facilityId;
    }

    public Person person() {
        return person;
    }

    public String role() {
        return role;
    }

    /** 1 for the first, 2 for the fallback. */
    public int position() {
        return positionNo;
    }

    /** In office on this day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
