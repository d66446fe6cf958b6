package kr.smartwork.form.draft;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A card as one line of the list.
 *
 * @param number of the question, 0 for a section or an explanation
 * @param inSection it stands below a heading
 * @param conditional it is asked on a condition only
 * @param checks it has a rule across questions, a usual range, or a rule that makes an answer need a look
 */
public record CardLine(
        String id,
        CardType type,
        int number,
        String label,
        boolean inSection,
        boolean required,
        boolean figure,
        boolean conditional,
        boolean checks,
        boolean personal) {

    static CardLine of(DraftForm.Place place, CardType type, int number) {
        JsonNode component = place.component();
        JsonNode properties = component.path("properties");
        return new CardLine(
                place.id(),
                type,
                number,
                new CardReader(place.component()).label(),
                place.section() != null,
                component.path("validate").path("required").asBoolean()
                        || properties.path("minRows").asInt() > 0,
                !properties.path("figure").asText("").isEmpty(),
                !component.path("conditional").path("hide").asText("").isEmpty(),
                properties.has("check.1")
                        || properties.has("attention.1")
                        || properties.has("usualMin")
                        || properties.has("usualMax")
                        || properties.has("changePercent"),
                properties.path("personal").asBoolean());
    }
}
