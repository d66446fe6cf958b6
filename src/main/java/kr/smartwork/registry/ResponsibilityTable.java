package kr.smartwork.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The responsibilities in force on one day. The nearest unit decides: first a rule of the facility's own unit, then of the
 * unit above, and so on; within a unit a rule for the facility's type goes before a rule for all types.
 */
public final class ResponsibilityTable {

    private record Place(String orgPath, @Nullable String type) {}

    /** One line of the table; without a type for all types, without an official for the unit's whole team. */
    record Rule(String orgPath, @Nullable String type, @Nullable UUID staffId) {}

    private final Map<Place, List<Rule>> rules = new HashMap<>();

    ResponsibilityTable(Collection<Rule> rules) {
        for (Rule rule : rules) {
            this.rules
                    .computeIfAbsent(new Place(rule.orgPath(), rule.type()), unused -> new ArrayList<>())
                    .add(rule);
        }
    }

    /**
     * The official in charge, the first of several.
     *
     * @param orgPath path of the facility's org unit
     * @return null when the team as a whole is in charge, or nobody is
     */
    public @Nullable UUID officialFor(String orgPath, String type) {
        return officialsFor(orgPath, type).stream().findFirst().orElse(null);
    }

    /** All officials in charge; none when the team as a whole is, or nobody. */
    public List<UUID> officialsFor(String orgPath, String type) {
        for (String path = orgPath; path.length() > 1; path = above(path)) {
            List<Rule> found = rules.getOrDefault(new Place(path, type), rules.get(new Place(path, null)));
            if (found != null) {
                return found.stream()
                        .map(Rule::staffId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }

    /** The officials who share a place with another: among them reports have to be shared. */
    public Set<UUID> sharing() {
        return rules.values().stream()
                .filter(found -> found.size() > 1)
                .flatMap(List::stream)
                .map(Rule::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
