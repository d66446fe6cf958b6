package kr.smartwork.form.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.smartwork.form.draft.QuestionList.Question;
import org.jspecify.annotations.Nullable;

/** A form in the making: Camunda Forms JSON that may still lack something, changed by {@link DraftEdit}s. */
public final class DraftForm {

    static final String COMPONENTS = "components";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode root;
    private int lastNumber;
    private @Nullable String touched;

    private DraftForm(ObjectNode root, int lastNumber) {
        this.root = root;
        this.lastNumber = lastNumber;
    }

    /** A component and where it stands; {@code section} is null outside any group. */
    record Place(ObjectNode component, ArrayNode siblings, int index, @Nullable ObjectNode section) {

        String id() {
            return component.path("id").asText();
        }
    }

    /** A form without questions. */
    public static DraftForm blank() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", 16)
                .put("type", "default")
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        root.putArray(COMPONENTS);
        return new DraftForm(root, 0);
    }

    /**
     * Reads a draft or a published form.
     *
     * @param lastNumber the highest number that was ever given to a key of this form, so that none is given twice
     */
    public static DraftForm read(String json, int lastNumber) {
        try {
            DraftForm form = new DraftForm((ObjectNode) JSON.readTree(json), lastNumber);
            form.giveIds();
            return form;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A stored form cannot be read", broken);
        }
    }

    /** The Camunda Forms JSON. */
    public String json() {
        return root.toString();
    }

    /** Says the same as this JSON, in whatever order. */
    boolean same(String json) {
        try {
            return JSON.readTree(json).equals(JSON.readTree(json()));
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    /** The same, laid out for a person. */
    public String prettyJson() {
        return root.toPrettyString();
    }

    /** With the id by which models refer to it ({@code camunda:formRef}). */
    DraftForm named(String code) {
        root.put("id", code);
        return this;
    }

    /** The highest number that was ever given to a key. */
    public int lastNumber() {
        return lastNumber;
    }

    /** The card that the last edit was about, or null. */
    public @Nullable String touched() {
        return touched;
    }

    void touch(@Nullable String id) {
        touched = id;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    ObjectNode root() {
        return root;
    }

    ArrayNode top() {
        return root.withArray(COMPONENTS);
    }

    /** Every card in reading order; a section comes before its questions. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect(top(), null, places);
        return places;
    }

    private static void collect(ArrayNode components, @Nullable ObjectNode section, List<Place> places) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) instanceof ObjectNode component) {
                places.add(new Place(component, components, i, section));
                if (CardType.of(component) == CardType.SECTION) {
                    collect(component.withArray(COMPONENTS), component, places);
                }
            }
        }
    }

    Optional<Place> place(String id) {
        return places().stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** The ids of all cards in reading order. */
    public List<String> order() {
        return places().stream().map(Place::id).toList();
    }

    /** The card of this id with everything that is set about it. */
    public Optional<Card> card(String id) {
        return place(id).map(place -> new CardReader(place.component()).read());
    }

    /** Every card as a line. */
    public List<CardLine> lines() {
        List<CardLine> lines = new ArrayList<>();
        int number = 0;
        for (Place place : places()) {
            CardType type = CardType.of(place.component());
            number += type.question() ? 1 : 0;
            lines.add(CardLine.of(place, type, type.question() ? number : 0));
        }
        return lines;
    }

    /** The questions, for rules to name. */
    public QuestionList questions() {
        return new QuestionList(places().stream()
                .filter(place -> CardType.of(place.component()).question())
                .map(place -> question(place.component(), place.id()))
                .toList());
    }

    private static Question question(ObjectNode component, String card) {
        List<Question> columns = new ArrayList<>();
        component.path(COMPONENTS).forEach(column -> columns.add(question((ObjectNode) column, card)));
        CardReader reader = new CardReader(component);
        return new Question(key(component), card, CardType.of(component), reader.label(), reader.options(), columns);
    }

    static String key(JsonNode component) {
        String name = CardType.of(component) == CardType.ROSTER ? "path" : "key";
        return component.path(name).asText("");
    }

    /** Cards are found by their id: one that is missing or used twice gets a new one. */
    private void giveIds() {
        Set<String> taken = new HashSet<>();
        for (Place place : places()) {
            giveId(place.component(), taken);
            if (CardType.of(place.component()) == CardType.ROSTER) {
                place.component().path(COMPONENTS).forEach(column -> giveId((ObjectNode) column, taken));
            }
        }
    }

    private static void giveId(ObjectNode component, Set<String> taken) {
        String id = component.path("id").asText("");
        if (!id.matches("[A-Za-z0-9_-]{1,60}") || !taken.add(id)) {
            component.put("id", freeId(taken));
        }
    }

    static String freeId(Set<String> taken) {
        int number = taken.size() + 1;
        while (!taken.add("Field_" + number)) {
            number++;
        }
        return "Field_" + number;
    }

    String freeId() {
        Set<String> taken = new HashSet<>(order());
        places().forEach(place -> place.component()
                .path(COMPONENTS)
                .forEach(inner -> taken.add(inner.path("id").asText())));
        return freeId(taken);
    }
}
