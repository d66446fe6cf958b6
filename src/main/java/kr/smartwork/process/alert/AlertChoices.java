package kr.smartwork.process.alert;

import java.util.EnumSet;
import java.util.Set;

/** What somebody wants to be told. */
public record AlertChoices(Set<AlertKind> kinds) {

    /** Before anything is chosen: everything. */
    public static final AlertChoices USUAL = new AlertChoices(EnumSet.allOf(AlertKind.class));

    public AlertChoices {
        kinds = Set.copyOf(kinds);
    }

    /** Whether this kind is wanted. */
    public boolean wants(AlertKind kind) {
        return kinds.contains(kind);
    }
}
