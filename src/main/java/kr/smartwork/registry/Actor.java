package kr.smartwork.registry;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The member of staff on whose behalf something is done, with what they may do today. Every function that reads or decides
 * takes it and checks both the function (role) and the row (org path).
 *
 * @param name as shown to colleagues and respondents
 * @param standsInFor the absent colleagues whose work is the actor's today
 * @param insteadOf name of the colleague on whose desk this step is taken; null at one's own
 */
public record Actor(
        UUID id,
        String username,
        String name,
        List<Grant> grants,
        List<Absentee> standsInFor,
        @Nullable String insteadOf)
        implements Serializable {

    public Actor {
        grants = List.copyOf(grants);
        standsInFor = List.copyOf(standsInFor);
    }

    /** Somebody at their own desk who stands in for nobody. */
    public Actor(UUID id, String username, String name, List<Grant> grants) {
        this(id, username, name, grants, List.of(), null);
    }

    Actor standingInFor(List<Absentee> absent) {
        return new Actor(id, username, name, grants, absent, insteadOf);
    }

    /** The actor's own id and those of the colleagues stood in for: whoever holds a task of theirs, the actor may work it. */
    public List<UUID> desks() {
        return Stream.concat(Stream.of(id), standsInFor.stream().map(Absentee::id))
                .toList();
    }

    /** Whether what this member of staff holds is the actor's to work today. */
    public boolean worksFor(@Nullable UUID staffId) {
        return id.equals(staffId) || standsInFor(staffId);
    }

    /** Whether it is an absent colleague for whom the actor stands in today. */
    public boolean standsInFor(@Nullable UUID staffId) {
        return standsInFor.stream().anyMatch(absent -> absent.id().equals(staffId));
    }

    /** The same actor as the record of a step shows them: instead of the colleague whose desk it is, if it is one's. */
    public Actor at(@Nullable UUID staffId) {
        return standsInFor.stream()
                .filter(absent -> absent.id().equals(staffId))
                .findFirst()
                .map(absent -> new Actor(id, username, name, grants, standsInFor, absent.name()))
                .orElse(this);
    }

    /** Has one of these roles somewhere. */
    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Has one of these roles for the unit of this path. */
    public boolean covers(String orgPath, Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()) && grant.covers(orgPath));
    }

    /** The paths for which one of these roles is held; without roles: all paths. For {@code org_path like 'path%'}. */
    public List<String> paths(Role... roles) {
        return grants.stream()
                .filter(grant -> roles.length == 0 || Arrays.asList(roles).contains(grant.role()))
                .map(Grant::orgPath)
                .distinct()
                .toList();
    }

    /** The function check. */
    public void require(Role... roles) {
        if (!has(roles)) {
            throw new Forbidden();
        }
    }

    /** The row check: what lies outside the actor's units looks as if it did not exist. */
    public void requireSight(String orgPath) {
        if (grants.stream().noneMatch(grant -> grant.covers(orgPath))) {
            throw new NotFound();
        }
    }

    /** The row check, then the function check at this row. */
    public void require(String orgPath, Role... roles) {
        requireSight(orgPath);
        if (!covers(orgPath, roles)) {
            throw new Forbidden();
        }
    }
}
