package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.WithdrawPublication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FigureApiTest extends ApiTest {

    @Autowired
    TaskDesk desk;

    @Autowired
    WithdrawPublication withdraw;

    private CityFixture.City city;
    private UUID cycle;

    @BeforeEach
    void threeOfFourAnswered() {
        city = city(4);
        cycle = driver.openAndDispatch("infection-status", city);
        city.homes().subList(0, 3).forEach(home -> driver.answer(cycle, home, 2));
    }

    private static JsonNode figure(Answer answer, String key) {
        return StreamSupport.stream(answer.body().get("figures").spliterator(), false)
                .filter(figure -> figure.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figures_are_live_between_milestones_and_frozen_at_them() {
        Answer live = get(city.supervisor(), "/cycles/" + cycle + "/figures?by=orgUnit");
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.body().get("snapshotId").isNull()).isTrue();
        assertThat(figure(live, "confirmed.sum").get("value").asInt()).isEqualTo(6);
        assertThat(figure(live, "confirmed.sum").get("groups")).hasSize(2);
        Answer frozen = get(city.supervisor(), "/cycles/" + cycle + "/figures?milestone=dispatched&by=type");
        assertThat(frozen.text("/snapshotId")).isNotBlank();
        assertThat(figure(frozen, "submitted").get("value").asInt()).isZero();
        assertThat(get(city.supervisor(), "/cycles/" + cycle + "/figures?milestone=locked")
                        .status())
                .isEqualTo(404);
        assertThat(get(city.supervisor(), "/cycles/" + cycle + "/figures?by=colour")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void figures_whose_publication_was_withdrawn_say_by_whom_and_why() {
        CityFixture.City small = city(1);
        UUID published = driver.openAndDispatch("infection-status", small);
        driver.answer(published, small.homes().get(0), 0);
        driver.settle(published);
        desk.complete(
                small.supervisor(),
                driver.openTasks("cycle_id", published, "REVIEW_CYCLE").get(0),
                new TaskDecision(TaskDecision.Choice.PUBLISH, "", null, List.of()));
        String figures = "/cycles/" + published + "/figures?milestone=published";
        Answer holds = get(small.official(), figures);
        assertThat(holds.body().at("/publication/current").asBoolean()).isTrue();
        assertThat(holds.text("/publication/publishedBy"))
                .isEqualTo(small.supervisor().name());

        withdraw.withdraw(small.supervisor(), published, "숫자 오류");

        Answer withdrawn = get(small.official(), figures);
        assertThat(withdrawn.text("/snapshotId")).isEqualTo(holds.text("/snapshotId"));
        assertThat(withdrawn.body().at("/publication/current").asBoolean()).isFalse();
        assertThat(withdrawn.text("/publication/withdrawnReason")).isEqualTo("숫자 오류");
        assertThat(withdrawn.text("/publication/withdrawnBy"))
                .isEqualTo(small.supervisor().name());
        Answer head = get(small.official(), "/cycles/" + published);
        assertThat(head.all("/publications", "revision")).containsExactly("1");
        assertThat(head.all("/publications", "current")).containsExactly("false");
    }

    @Test
    void an_official_sees_the_figures_of_the_own_district_and_neither_totals_nor_types() {
        Answer own = get(city.official(), "/cycles/" + cycle + "/figures?by=orgUnit");
        assertThat(figure(own, "confirmed.sum").get("value").isNull()).isTrue();
        assertThat(figure(own, "confirmed.sum").get("groups")).hasSize(1);
        assertThat(figure(own, "confirmed.sum").get("groups").get(0).get("key").asText())
                .isEqualTo(city.prefix() + "-east");
        assertThat(get(city.official(), "/cycles/" + cycle + "/figures?by=type").status())
                .isEqualTo(403);
    }

    @Test
    void the_sources_of_a_figure_are_listed_in_parts_without_gaps_and_only_of_ones_own_units() {
        driver.fire(cycle, "Timer_Due");
        String snapshot = get(city.official(), "/cycles/" + cycle + "/figures?milestone=due")
                .text("/snapshotId");
        String sources = "/snapshots/" + snapshot + "/sources?figure=confirmed.sum";
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = get(city.supervisor(), sources + "&limit=2&cursor={c}", cursor);
            assertThat(part.status()).isEqualTo(200);
            seen.addAll(part.all("/items", "facilityCode"));
            cursor = part.body().get("next").isNull() ? null : part.text("/next");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(city.codes().subList(0, 3));
        assertThat(get(city.westOfficial(), sources).all("/items", "facilityCode"))
                .containsExactly(city.codes().get(1));
        assertThat(get(city.official(), "/snapshots/" + snapshot + "/sources").status())
                .isEqualTo(400);
        assertThat(get(city.official(), "/snapshots/" + snapshot + "/sources?figure=x")
                        .status())
                .isEqualTo(422);
        assertThat(get(city.official(), sources + "&cursor=x").status()).isEqualTo(422);
        assertThat(get(city.official(), sources + "&limit=500").status()).isEqualTo(422);
        assertThat(get(null, sources).status()).isEqualTo(401);
        assertThat(get(city(1).supervisor(), sources).status()).isEqualTo(404);
        assertThat(get(city.official(), "/snapshots/" + UUID.randomUUID() + "/sources?figure=missing")
                        .status())
                .isEqualTo(404);
    }
}
