package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.form.draft.DraftForm.Place;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Every edit of a draft. A card that somebody else has deleted meanwhile is {@link NotFound}. */
public final class DraftEdits {

    private DraftEdits() {}

    /** Adds a card after another, or at the end; a section after the section of that card. */
    public static DraftEdit add(CardType type, @Nullable String after) {
        return form -> {
            ObjectNode added = NewComponent.of(type, "q" + (type.question() ? form.nextNumber() : 0), form.freeId());
            Place before = after == null ? null : form.place(after).orElse(null);
            insert(form, added, before == null ? last(form) : before);
            form.touch(added.path("id").asText());
            return Text.of("builder.did.add");
        };
    }

    private static @Nullable Place last(DraftForm form) {
        List<Place> places = form.places();
        return places.isEmpty() ? null : places.get(places.size() - 1);
    }

    /** After a place; after a heading means first below it. */
    static void insert(DraftForm form, ObjectNode component, @Nullable Place after) {
        boolean section = CardType.of(component) == CardType.SECTION;
        if (after == null) {
            form.top().insert(0, component);
        } else if (section && after.section() != null) {
            form.top().insert(Arrange.indexOf(form.top(), after.section()) + 1, component);
        } else if (!section && CardType.of(after.component()) == CardType.SECTION) {
            after.component().withArray(DraftForm.COMPONENTS).insert(0, component);
        } else {
            after.siblings().insert(after.index() + 1, component);
        }
    }

    /** Sets everything about a card. */
    public static DraftEdit set(Card card) {
        return form -> {
            Place place = form.place(card.id()).orElseThrow(NotFound::new);
            new CardWriter(place.component(), form).write(card);
            form.touch(card.id());
            return Text.of("builder.did.set", new CardReader(place.component()).label());
        };
    }

    /** Another question like this one, with a key of its own, right below. */
    public static DraftEdit duplicate(String id) {
        return form -> {
            Place place = form.place(id).orElseThrow(NotFound::new);
            ObjectNode copy = place.component().deepCopy();
            copy.put("id", form.freeId());
            place.siblings().insert(place.index() + 1, copy);
            rename(copy, form);
            form.touch(copy.path("id").asText());
            return Text.of("builder.did.duplicate", new CardReader(copy).label());
        };
    }

    /** Rules about the copied question itself are about the copy. */
    private static void rename(ObjectNode copy, DraftForm form) {
        CardType type = CardType.of(copy);
        if (type.question()) {
            Rules rules = new CardReader(copy).read().rules();
            copy.put(type == CardType.ROSTER ? "path" : "key", "q" + form.nextNumber());
            copy.withObject("/properties").remove("formerKey");
            new RuleWriter(copy, form.questions(), new ArrayList<>()).write(rules);
        }
        if (type == CardType.SECTION) {
            copy.putArray(DraftForm.COMPONENTS);
        }
    }

    /** Removes a card; the questions of a removed section stay. */
    public static DraftEdit remove(String id) {
        return form -> {
            Place place = form.place(id).orElseThrow(NotFound::new);
            String label = new CardReader(place.component()).label();
            form.touch(neighbour(form, id));
            place.siblings().remove(place.index());
            if (CardType.of(place.component()) == CardType.SECTION) {
                ArrayNode inside = place.component().withArray(DraftForm.COMPONENTS);
                for (int i = 0; i < inside.size(); i++) {
                    place.siblings().insert(place.index() + i, inside.get(i));
                }
            }
            return Text.of("builder.did.remove", label);
        };
    }

    private static @Nullable String neighbour(DraftForm form, String id) {
        List<String> order = form.order();
        int here = order.indexOf(id);
        if (order.size() == 1) {
            return null;
        }
        return here + 1 < order.size() ? order.get(here + 1) : order.get(here - 1);
    }

    /** One place up or down, into and out of sections; a section with its questions. */
    public static DraftEdit move(String id, boolean up) {
        return form -> {
            Place place = form.place(id).orElseThrow(NotFound::new);
            Arrange.step(form, place, up);
            form.touch(id);
            return Text.of("builder.did.move", new CardReader(place.component()).label());
        };
    }

    /** Behind another card, or to the beginning; a section behind the section of that card. */
    public static DraftEdit place(String id, @Nullable String after) {
        return form -> {
            Place place = form.place(id).orElseThrow(NotFound::new);
            boolean inside = after != null && (after.equals(id) || Arrange.holds(place.component(), after));
            if (!inside) {
                place.siblings().remove(place.index());
                insert(
                        form,
                        place.component(),
                        after == null ? null : form.place(after).orElse(last(form)));
            }
            form.touch(id);
            return Text.of("builder.did.move", new CardReader(place.component()).label());
        };
    }
}
