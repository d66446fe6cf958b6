package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.smartwork.process.CityFixture;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;

class ProgramApiTest extends ApiTest {

    @Test
    void programs_are_listed_in_parts_without_gaps() {
        Actor reader = city(0).official();
        List<String> all = get(reader, "/programs").all("/items", "code");
        assertThat(all).contains("infection-status", "ordinary-survey");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = get(reader, "/programs?limit=1&cursor={c}", cursor);
            seen.addAll(part.all("/items", "code"));
            cursor = part.body().get("next").isNull() ? null : part.text("/next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(all);
        assertThat(get(reader, "/programs?cursor=abc").status()).isEqualTo(422);
        assertThat(get(reader, "/programs?limit=201").status()).isEqualTo(422);
    }

    @Test
    void a_program_is_changed_by_process_admins_and_comes_back_as_it_was_sent() {
        CityFixture.City city = city(0);
        Actor designer = designer(city);
        Answer before = get(designer, "/programs/infection-status");
        assertThat(before.text("/definition/dueAfter")).isEqualTo("PT8H");
        ObjectNode wish = before.body().deepCopy();
        wish.put("name", "감염관리 현황");
        try {
            Answer after = put(designer, "/programs/infection-status", wish);
            assertThat(after.status()).isEqualTo(200);
            assertThat(after.text("/name")).isEqualTo("감염관리 현황");
            assertThat(after.body().get("definition")).isEqualTo(before.body().get("definition"));
        } finally {
            assertThat(put(designer, "/programs/infection-status", before.body())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(put(city.official(), "/programs/infection-status", wish).status())
                .isEqualTo(403);
        assertThat(put(designer, "/programs/unknown", wish).status()).isEqualTo(404);
        assertThat(get(designer, "/programs/unknown").status()).isEqualTo(404);
    }

    @Test
    void every_broken_rule_of_a_definition_is_told_at_once() {
        Actor designer = designer(city(0));
        ObjectNode wish = get(designer, "/programs/infection-status").body().deepCopy();
        ObjectNode definition = (ObjectNode) wish.get("definition");
        definition.put("dueAfter", "-PT8H");
        definition.putArray("facilityTypes").add("CASTLE");
        ((ObjectNode) definition.at("/flags/0")).put("field", "nosuch");
        ((ObjectNode) definition.at("/flags/3")).put("option", "nosuch");
        Answer refused = put(designer, "/programs/infection-status", wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("/errors", "field"))
                .containsExactlyInAnyOrder(
                        "definition.dueAfter",
                        "definition.facilityTypes",
                        "definition.flags[0].field",
                        "definition.flags[3].option");
        definition.put("lockAfterDue", "PT1H");
        assertThat(put(designer, "/programs/infection-status", wish).text("/errors/0/field"))
                .isEqualTo("definition.lockAfterDue");
    }

    @Test
    void levels_of_approval_climb_from_below_and_end_at_the_city() {
        Actor designer = designer(city(0));
        ObjectNode wish = get(designer, "/programs/infection-status").body().deepCopy();
        ObjectNode oversight = (ObjectNode) wish.at("/definition/oversight");
        for (String wrong : List.of("CITY,DISTRICT", "TEAM,DISTRICT", "DISTRICT,DISTRICT,CITY")) {
            ArrayNode levels = oversight.putArray("approval");
            List.of(wrong.split(",")).forEach(levels::add);
            Answer refused = put(designer, "/programs/infection-status", wish);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.all("/errors", "field")).containsExactly("definition.oversight.approval");
        }
        oversight.putArray("approval").add("TEAM").add("CITY");
        oversight.put("undoWithin", "-PT1H");
        assertThat(put(designer, "/programs/infection-status", wish).all("/errors", "field"))
                .containsExactly("definition.oversight.undoWithin");
    }

    @Test
    void a_preview_says_who_gets_what_when_and_changes_nothing() {
        CityFixture.City city = city(3);
        jdbc.update(
                "update persons set mail = null where id = ?",
                Ids.bytes(city.homes().get(2).personId()));
        int before = cycles();
        Answer preview =
                post(city.supervisor(), "/programs/infection-status/preview", Map.of("facilities", city.codes()));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("expected").asInt()).isEqualTo(3);
        assertThat(preview.all("/unreachable", "code"))
                .containsExactly(city.homes().get(2).code());
        assertThat(preview.all("/notices", "purpose")).containsExactly("INVITATION", "REMINDER", "REMINDER");
        assertThat(preview.all("/notices", "recipients")).containsOnly("2");
        assertThat(preview.text("/notices/1/at")).endsWith("+09:00");
        assertThat(cycles()).isEqualTo(before);
    }

    private int cycles() {
        return jdbc.queryForObject("select count(*) from cycles", Integer.class);
    }

    @Test
    void a_preview_is_refused_to_those_who_could_not_open_the_cycle() {
        CityFixture.City city = city(1);
        Map<String, Object> wish = Map.of("facilities", city.codes());
        assertThat(post(null, "/programs/infection-status/preview", wish).status())
                .isEqualTo(401);
        assertThat(post(city.official(), "/programs/infection-status/preview", wish)
                        .status())
                .isEqualTo(403);
        Answer foreign = post(city(1).supervisor(), "/programs/infection-status/preview", wish);
        Answer unknown =
                post(city.supervisor(), "/programs/infection-status/preview", Map.of("facilities", List.of("x")));
        assertThat(foreign.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(foreign.text("/errors/0/code")).isEqualTo(unknown.text("/errors/0/code"));
        assertThat(post(city.supervisor(), "/programs/infection-status/preview", null)
                        .status())
                .as("the whole audience reaches beyond the city")
                .isEqualTo(403);
    }
}
