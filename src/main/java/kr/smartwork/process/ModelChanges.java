package kr.smartwork.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kr.smartwork.process.rules.Fact;
import kr.smartwork.process.rules.Facts;
import kr.smartwork.shared.Text;

/** What differs between two models in what they say, whatever their drawing and formatting. */
public final class ModelChanges {

    /** Where a timer says how long it waits; it is one of them. */
    private static final List<String> TIMES = List.of(
            "timerEventDefinition/timeDate", "timerEventDefinition/timeDuration", "timerEventDefinition/timeCycle");

    private final Map<String, Fact> old;
    private final Map<String, Fact> now;
    private final List<ModelChange> changes = new ArrayList<>();

    private ModelChanges(Map<String, Fact> old, Map<String, Fact> now) {
        this.old = old;
        this.now = now;
    }

    /** The changes that lead from one model to the other, in the order of the second; what was taken out comes last. */
    public static List<ModelChange> between(String before, String after) {
        ModelChanges compared = new ModelChanges(Facts.of(before), Facts.of(after));
        compared.now.values().forEach(compared::compare);
        compared.old.values().stream()
                .filter(fact -> !compared.now.containsKey(fact.id()))
                .forEach(fact -> compared.note(
                        ModelChange.Kind.REMOVED, fact, ChangeWords.kind(fact.kind()), "", "", compared.old));
        return List.copyOf(compared.changes);
    }

    private void compare(Fact fact) {
        Fact was = old.get(fact.id());
        if (was == null) {
            note(ModelChange.Kind.ADDED, fact, ChangeWords.kind(fact.kind()), "", "", now);
            return;
        }
        if (!was.kind().equals(fact.kind())) {
            note(ModelChange.Kind.CHANGED, fact, ChangeWords.aspect("kind"), was.kind(), fact.kind(), now);
        }
        if (!was.name().equals(fact.name())) {
            note(ModelChange.Kind.RENAMED, fact, ChangeWords.aspect("name"), was.name(), fact.name(), now);
        }
        if (!was.scope().equals(fact.scope())) {
            note(ModelChange.Kind.MOVED, fact, ChangeWords.aspect("scope"), was.scope(), fact.scope(), now);
        }
        TreeSet<String> places = new TreeSet<>(was.said().keySet());
        places.addAll(fact.said().keySet());
        timer(was, fact).ifPresent(change -> {
            changes.add(change);
            places.removeAll(TIMES);
        });
        places.forEach(place -> said(was, fact, place));
    }

    /** A moment that becomes a duration, say, is one change: how long it waits. */
    private Optional<ModelChange> timer(Fact was, Fact fact) {
        String before = time(was);
        String after = time(fact);
        return before.isEmpty() || after.isEmpty() || before.equals(after)
                ? Optional.empty()
                : Optional.of(new ModelChange(
                        ModelChange.Kind.CHANGED,
                        fact.id(),
                        name(fact, now),
                        ChangeWords.aspect(after),
                        ChangeWords.value(before, was.said().getOrDefault(before, "")),
                        ChangeWords.value(after, fact.said().getOrDefault(after, ""))));
    }

    private static String time(Fact fact) {
        List<String> said = TIMES.stream().filter(fact.said()::containsKey).toList();
        return said.size() == 1 ? said.get(0) : "";
    }

    private void said(Fact was, Fact fact, String place) {
        boolean same = was.said().containsKey(place) == fact.said().containsKey(place);
        String before = was.said().getOrDefault(place, "");
        String after = fact.said().getOrDefault(place, "");
        if (!same || !before.equals(after)) {
            changes.add(new ModelChange(
                    ModelChange.Kind.CHANGED,
                    fact.id(),
                    name(fact, now),
                    ChangeWords.aspect(place),
                    ChangeWords.value(place, label(before, old)),
                    ChangeWords.value(place, label(after, now))));
        }
    }

    private void note(
            ModelChange.Kind kind, Fact fact, Text what, String before, String after, Map<String, Fact> names) {
        changes.add(new ModelChange(
                kind,
                fact.id(),
                name(fact, names),
                what,
                ChangeWords.value(label(before, old)),
                ChangeWords.value(label(after, now))));
    }

    /** A flow goes by the steps it joins; anything else without a name by its id. */
    private static String name(Fact fact, Map<String, Fact> names) {
        if (fact.kind().equals("sequenceFlow")) {
            String ways = label(fact.said().getOrDefault("sourceRef", ""), names) + " → "
                    + label(fact.said().getOrDefault("targetRef", ""), names);
            return fact.name().isBlank() ? ways : ways + " (" + fact.name() + ")";
        }
        return fact.name().isBlank() ? fact.id() : fact.name();
    }

    private static String label(String value, Map<String, Fact> names) {
        Fact named = names.get(value);
        return named == null || named.name().isBlank() ? value : named.name();
    }
}
