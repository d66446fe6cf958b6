package kr.smartwork.registry;

import java.io.Serializable;

/**
 * A role for an org unit and everything below it.
 *
 * @param orgPath path of the unit, such as {@code /city/jung/}; begins and ends with a slash
 */
public record Grant(Role role, String orgPath) implements Serializable {

    boolean covers(String path) {
        return path.startsWith(orgPath);
    }
}
