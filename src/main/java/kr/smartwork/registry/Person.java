package kr.smartwork.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A respondent: someone who answers for one or more facilities. */
@Entity
@Table(name = "persons")
public class Person {

    @Id
    private UUID id;

    private String name;
    private String language;
    private @Nullable String mail;
    private @Nullable String mobile;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Language tag of the messages to this person: {@code ko} or {@code en}. */
    public String language() {
        return language;
    }

    public @Nullable String mail() {
        return mail;
    }

    /** With hyphens, such as {@code 010-0000-1234}. */
    public @Nullable String mobile() {
        return mobile;
    }

    /** Some message can reach this person. */
    public boolean reachable() {
        return mail != null || mobile != null;
    }
}
