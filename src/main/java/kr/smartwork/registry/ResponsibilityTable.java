package kr.smartwork.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The responsibilities in force on one day. The nearest unit decides: first a rule of the facility's own unit, then of the
 * unit above, and so on; within a unit a rule for the facility's type goes before a rule for all types.
 */
public final class ResponsibilityTable {

    private record Place(String orgPath, @Nullable String type) {}

    /** One line of the table; without a type for all types, without an official for the unit's whole team. */
    record Rule(String orgPath, @Nullable String type, @Nullable UUID staffId) {}

    private final Map<Place, Rule> rules = new HashMap<>();

    ResponsibilityTable(Collection<Rule> rules) {
        rules.forEach(rule -> this.rules.putIfAbsent(new Place(rule.orgPath(), rule.type()), rule));
    }

    /**
     * The official in charge.
     *
     * @param orgPath path of the facility's org unit
     * @return null when the team as a whole is in charge, or nobody is
     */
    public @Nullable UUID officialFor(String orgPath, String type) {
        for (String path = orgPath; path.length() > 1; path = above(path)) {
            Rule rule = rules.getOrDefault(new Place(path, type), rules.get(new Place(path, null)));
            if (rule != null) {
                return rule.staffId();
            }
        }
        return null;
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
