package kr.smartwork.registry;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.NotFound;

/**
 * The member of staff on whose behalf something is done, with what they may do today. Every function that reads or decides
 * takes it and checks both the function (role) and the row (org path).
 *
 * @param name as shown to colleagues and respondents
 */
public record Actor(UUID id, String username, String name, List<Grant> grants) implements Serializable {

    public Actor {
        grants = List.copyOf(grants);
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
