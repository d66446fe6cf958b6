package kr.smartwork.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.registry.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands behind the question mark of a page, it is answered by the page or by a sentence, never by a failure. */
@EngineTest
class OddParametersTest {

    private static final List<String> NAMES = List.of(
            "state",
            "trait",
            "reports",
            "tasks",
            "view",
            "kind",
            "cycle",
            "column",
            "q",
            "text",
            "page",
            "cursor",
            "by",
            "size",
            "date",
            "from",
            "district",
            "draw",
            "snapshot",
            "figure",
            "type",
            "severity");

    @Autowired
    Pages pages;

    @Autowired
    CityFixture cities;

    @Autowired
    CycleDriver driver;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void no_page_fails_for_what_its_address_says() throws Exception {
        CityFixture.City city = cities.city(2);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        UUID report = driver.report(cycle, city.homes().get(0)).id();
        List<String> failed = new ArrayList<>();
        int looked = 0;
        for (String path : paths()) {
            String there = path.replace("/reports/{id}", "/reports/" + report)
                    .replace("/cycles/{id}", "/cycles/" + cycle)
                    .replace("{username}", city.official().username());
            if (!there.contains("{")) {
                for (String query : queries()) {
                    looked++;
                    HttpStatus answer = answer(city.supervisor(), there + "?" + query);
                    if (answer.is5xxServerError()) {
                        failed.add(there + "?" + query);
                    }
                }
            }
        }

        assertThat(looked).isGreaterThan(300);
        assertThat(failed).isEmpty();
    }

    @Test
    void a_place_in_a_list_is_left_out_and_the_page_is_as_without_it() throws Exception {
        CityFixture.City city = cities.city(1);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        for (String query : List.of("state[]=LATE", "state[x]=1", "state[999999999]=RETURNED", "state[0].name=x")) {
            pages.open(city.supervisor(), "/cycles/" + cycle + "/reports?" + encoded(query))
                    .andExpect(status().isOk());
        }
        pages.send(city.supervisor(), "/workload/" + city.official().username(), "tasks[x]", "1", "user", "nobody")
                .andExpect(status().is4xxClientError());
    }

    /** Pages about what is asked again every second, streams and files of others are lists as well. */
    private List<String> paths() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(OddParametersTest::page)
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.contains("swagger"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean page(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static List<String> queries() {
        List<String> indexed = NAMES.stream()
                .map(name -> name + "[]=x&" + name + "[x]=1&" + name + "[99999999]=1")
                .map(OddParametersTest::encoded)
                .toList();
        List<String> twice =
                NAMES.stream().map(name -> name + "=x&" + name + "=y").toList();
        List<String> queries = new ArrayList<>();
        queries.add(String.join("&", indexed));
        queries.add(String.join("&", twice));
        queries.add("q=" + "x".repeat(6_000) + "&text=" + "x".repeat(6_000));
        queries.add("q=%00&text=%00&unit=%00&type=%00&orgUnit=%00&assignee=%00&query=%00&name=%00");
        for (String page : List.of("-1", "0", "99999999", "99999999999999999999", "x", "%00")) {
            queries.add("page=" + page + "&size=" + page + "&cursor=" + page);
        }
        queries.add("state=&trait=&view=&cycle=&severity=&by=&date=&from=");
        queries.add("view.class=x&class.module=x&filter.view=DONE");
        return queries;
    }

    private HttpStatus answer(Actor actor, String address) throws Exception {
        return HttpStatus.valueOf(
                pages.open(actor, address).andReturn().getResponse().getStatus());
    }

    private static String encoded(String query) {
        return query.replace("[", "%5B").replace("]", "%5D");
    }
}
