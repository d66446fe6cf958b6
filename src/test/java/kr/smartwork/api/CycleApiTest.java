package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;

class CycleApiTest extends ApiTest {

    private static final String OPEN = "/programs/infection-status/cycles";

    private static final Map<String, String> REASON = Map.of("reason", "잘못 시작하였습니다");

    private static Map<String, Object> wish(CityFixture.City city) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("title", "11월 22일 오전");
        wish.put("dueAt", OffsetDateTime.now().plusHours(2).toString());
        wish.put("requestId", "day-" + UUID.randomUUID());
        wish.put("facilities", city.codes());
        return wish;
    }

    @Test
    void a_cycle_is_opened_once_per_request() {
        CityFixture.City city = city(2);
        Map<String, Object> wish = wish(city);
        Answer opened = post(city.supervisor(), OPEN, wish);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/state")).isEqualTo("OPENING");
        assertThat(opened.text("/program")).isEqualTo("infection-status");
        assertThat(OffsetDateTime.parse(opened.text("/dueAt")).getOffset().getId())
                .isEqualTo("+09:00");
        wish.put("dueAt", OffsetDateTime.now().minusHours(1).toString());
        Answer again = post(city.supervisor(), OPEN, wish);
        assertThat(again.status()).as("although the due time has passed").isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(opened.text("/id"));
        assertThat(get(city.supervisor(), "/cycles?limit=200").all("/items", "id"))
                .containsOnlyOnce(opened.text("/id"));
    }

    @Test
    void the_request_id_of_another_city_is_refused_without_showing_its_cycle() {
        CityFixture.City city = city(1);
        Map<String, Object> wish = wish(city);
        Answer opened = post(city.supervisor(), OPEN, wish);
        driver.runJobs(UUID.fromString(opened.text("/id")));
        CityFixture.City other = city(1);
        wish.put("facilities", other.codes());
        Answer refused = post(other.supervisor(), OPEN, wish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("request-id-taken");
        assertThat(refused.body().toString()).doesNotContain(opened.text("/id"));
    }

    @Test
    void unreachable_facilities_are_listed_until_they_are_acknowledged() {
        CityFixture.City city = city(2);
        CityFixture.Home home = city.homes().get(1);
        jdbc.update("update persons set mail = null where id = ?", Ids.bytes(home.personId()));
        Map<String, Object> wish = wish(city);
        Answer refused = post(city.supervisor(), OPEN, wish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("unreachable-facilities");
        assertThat(refused.all("/facilities", "code")).containsExactly(home.code());
        wish.put("acknowledgeUnreachable", true);
        assertThat(post(city.supervisor(), OPEN, wish).status()).isEqualTo(201);
    }

    @Test
    void every_missing_or_broken_field_is_told_at_once() {
        CityFixture.City city = city(1);
        Answer refused = post(city.supervisor(), OPEN, Map.of("title", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("/errors", "field")).containsExactlyInAnyOrder("title", "dueAt", "requestId");
        Map<String, Object> late = wish(city);
        late.put("dueAt", "2020-01-01T00:00:00+09:00");
        assertThat(post(city.supervisor(), OPEN, late).text("/errors/0/field")).isEqualTo("dueAt");
    }

    @Test
    void opening_is_refused_by_role_and_by_row() {
        CityFixture.City city = city(1);
        assertThat(post(null, OPEN, wish(city)).status()).isEqualTo(401);
        assertThat(post(city.official(), OPEN, wish(city)).status()).isEqualTo(403);
        assertThat(post(city(1).supervisor(), OPEN, wish(city)).status()).isEqualTo(422);
        assertThat(post(city.supervisor(), "/programs/unknown/cycles", wish(city))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cycles_are_listed_newest_first_in_parts_without_gaps() {
        CityFixture.City city = city(1);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID cycle = driver.openAndDispatch("infection-status", city);
            opened.add(0, cycle.toString());
        }
        List<String> seen = new ArrayList<>();
        Answer part = get(city.official(), "/cycles?state=collecting&limit=2");
        seen.addAll(part.all("/items", "id"));
        seen.addAll(get(city.official(), "/cycles?state=collecting&limit=2&cursor={c}", part.text("/next"))
                .all("/items", "id"));
        assertThat(seen).isEqualTo(opened);
        assertThat(get(city.official(), "/cycles?state=published").all("/items", "id"))
                .isEmpty();
        assertThat(get(city.official(), "/cycles?state=COLLECTING&program=ordinary-survey")
                        .all("/items", "id"))
                .isEmpty();
        assertThat(get(city.official(), "/cycles?state=nosuch").status()).isEqualTo(422);
        assertThat(get(city.official(), "/cycles?cursor=AAAA").status()).isEqualTo(422);
        assertThat(get(city.official(), "/cycles?limit=0").status()).isEqualTo(422);
        assertThat(get(city.official(), "/cycles?limit=many").status()).isEqualTo(400);
    }

    @Test
    void a_foreign_cycle_looks_like_an_unknown_one() {
        CityFixture.City city = city(1);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        CityFixture.City other = city(1);
        for (String path : List.of("", "/reports", "/figures")) {
            assertThat(get(city.official(), "/cycles/" + cycle + path).status()).isEqualTo(200);
            assertThat(get(null, "/cycles/" + cycle + path).status()).isEqualTo(401);
            Answer foreign = get(other.supervisor(), "/cycles/" + cycle + path);
            Answer unknown = get(other.supervisor(), "/cycles/" + UUID.randomUUID() + path);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.text("/detail")).isEqualTo(unknown.text("/detail"));
        }
        assertThat(get(other.supervisor(), "/cycles/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void reminding_and_cancelling_are_for_those_in_charge_of_the_whole_audience() {
        CityFixture.City city = city(2);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        for (String what : List.of("/remind", "/cancel")) {
            assertThat(post(null, "/cycles/" + cycle + what, REASON).status()).isEqualTo(401);
            assertThat(post(city.official(), "/cycles/" + cycle + what, REASON).status())
                    .isEqualTo(403);
            assertThat(post(city(1).supervisor(), "/cycles/" + cycle + what, REASON)
                            .status())
                    .isEqualTo(404);
        }
        Answer reminded = post(city.supervisor(), "/cycles/" + cycle + "/remind", null);
        assertThat(reminded.body().get("reminded").asInt()).isEqualTo(2);
        Answer again = post(city.supervisor(), "/cycles/" + cycle + "/remind", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("reminded-recently");
        assertThat(post(city.supervisor(), "/cycles/" + cycle + "/cancel", Map.of())
                        .text("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(post(city.supervisor(), "/cycles/" + cycle + "/cancel", REASON)
                        .text("/state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void reports_are_listed_by_code_in_parts_without_gaps_and_only_of_ones_own_units() {
        CityFixture.City city = city(5);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 1);
        String reports = "/cycles/" + cycle + "/reports";
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = get(city.supervisor(), reports + "?limit=2&cursor={c}", cursor);
            seen.addAll(part.all("/items", "facilityCode"));
            cursor = part.body().get("next").isNull() ? null : part.text("/next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(city.codes());
        assertThat(get(city.westOfficial(), reports).all("/items", "facilityCode"))
                .containsExactly(city.codes().get(1), city.codes().get(3));
        Answer answered = get(city.supervisor(), reports + "?state=in-review");
        assertThat(answered.all("/items", "facilityCode"))
                .containsExactly(city.codes().get(0));
        assertThat(answered.text("/items/0/flags/0")).isEqualTo("confirmed");
        assertThat(get(city.supervisor(), reports + "?state=NOT_OPENED,RETURNED")
                        .all("/items", "id"))
                .hasSize(4);
        assertThat(get(city.supervisor(), reports + "?orgUnit={u}", city.prefix() + "-west")
                        .status())
                .isEqualTo(200);
        assertThat(get(city.supervisor(), reports + "?state=x").status()).isEqualTo(422);
        assertThat(get(city.supervisor(), reports + "?cursor=!!").status()).isEqualTo(422);
    }
}
