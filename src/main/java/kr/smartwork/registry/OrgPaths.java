package kr.smartwork.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The row check of a list as a condition of its statement: which rows lie at or below some org units.
 *
 * @param paths such as {@link Actor#paths}; none means no rows at all
 */
public record OrgPaths(List<String> paths) {

    public OrgPaths {
        paths = List.copyOf(paths);
    }

    /** A condition in brackets on a column with org paths; its parameters are {@link #params()}. */
    public String below(String column) {
        StringJoiner anyOf = new StringJoiner(" or ", "(", ")").setEmptyValue("(1 = 0)");
        for (int i = 0; i < paths.size(); i++) {
            anyOf.add(column + " like :own" + i);
        }
        return anyOf.toString();
    }

    /** The values of the condition's named parameters. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            params.put("own" + i, literal(paths.get(i)) + "%");
        }
        return params;
    }

    /** Text for a {@code like} pattern that matches only itself. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
