package kr.smartwork.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does whose work on one day. A substitute who is absent as well is followed to theirs, until somebody is there; where
 * nobody is, because it leads in a circle or to somebody who left, the work is the team's.
 */
public final class StandIns {

    /**
     * An absence in force.
     *
     * @param substituteId null when the one named cannot work any more
     */
    record Absence(Absentee absent, @Nullable UUID substituteId) {}

    /** Nobody is absent. */
    public static final StandIns NONE = new StandIns(List.of());

    private final Map<UUID, Absence> byAbsent = new LinkedHashMap<>();

    StandIns(Collection<Absence> inForce) {
        inForce.forEach(absence -> byAbsent.putIfAbsent(absence.absent().id(), absence));
    }

    public boolean isAbsent(UUID staffId) {
        return byAbsent.containsKey(staffId);
    }

    /** Whoever does the work of this member of staff: themselves when they are there, null when nobody does. */
    public @Nullable UUID workerFor(UUID staffId) {
        Set<UUID> passed = new HashSet<>();
        UUID at = staffId;
        while (at != null) {
            Absence absence = byAbsent.get(at);
            if (absence == null) {
                return at;
            }
            at = passed.add(at) ? absence.substituteId() : null;
        }
        return null;
    }

    /** Absent, and nobody does their work: it is the team's. */
    public boolean orphaned(@Nullable UUID staffId) {
        return staffId != null && workerFor(staffId) == null;
    }

    /** Who is absent, with whoever does their work. */
    public Map<UUID, UUID> workers() {
        Map<UUID, UUID> workers = new LinkedHashMap<>();
        for (UUID absent : byAbsent.keySet()) {
            UUID worker = workerFor(absent);
            if (worker != null) {
                workers.put(absent, worker);
            }
        }
        return workers;
    }

    /** The absent colleagues whose work comes to this member of staff, by name. */
    public List<Absentee> workedBy(UUID staffId) {
        return byAbsent.values().stream()
                .map(Absence::absent)
                .filter(absent -> !absent.id().equals(staffId) && staffId.equals(workerFor(absent.id())))
                .sorted(Comparator.comparing(Absentee::name).thenComparing(Absentee::id))
                .toList();
    }
}
