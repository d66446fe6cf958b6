package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CityFixture;
import kr.smartwork.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Whatever a program sends gets a sentence: 400 or 422, never a 500. */
class BadBodiesTest extends ApiTest {

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"text\"",
            "5",
            "{",
            "{}",
            "\u0000",
            "[".repeat(2000),
            "{\"title\":{},\"dueAt\":\"soon\",\"requestId\":[1]}",
            "{\"title\":\"x\",\"dueAt\":1e400,\"requestId\":\"r\"}",
            "{\"title\":\"x\",\"dueAt\":\"+999999999-12-31T23:59:59-18:00\",\"requestId\":\"r1\"}",
            "{\"title\":\"x\",\"dueAt\":\"-999999999-01-01T00:00:00+18:00\",\"requestId\":\"r2\"}",
            "{\"title\":\"x\",\"dueAt\":\"2999-01-01T00:00:00+09:00\",\"requestId\":\"공백 있음\",\"facilities\":[null]}",
            "{\"facilities\":[null,\"\"],\"lockAt\":\"2020-01-01T00:00:00Z\"}",
            "{\"facilities\":\"x\"}",
            "{\"submissionId\":\"x\",\"answers\":{}}",
            "{\"submissionId\":\"bad-body-1\",\"answers\":[]}",
            "{\"submissionId\":\"bad-body-2\",\"answers\":{\"confirmed\":{\"a\":[1]},\"visitors\":[[]],\"equipment\":1e999999}}",
            "{\"submissionId\":\"bad-body-3\",\"answers\":{\"confirmed\":NaN}}",
            "{\"submissionId\":\"bad-body-4\",\"answers\":{\"confirmed\":null,\"remark\":\"\\ud800\\u0000\"}}",
            "{\"user\":null}",
            "{\"user\":\"\\u0000\"}",
            "{\"user\":[\"a\"]}",
            "{\"decision\":\"\"}",
            "{\"decision\":5,\"version\":\"x\"}",
            "{\"decision\":\"SEND_BACK\",\"comment\":\"x\",\"reports\":[null]}",
            "{\"decision\":\"SEND_BACK\",\"comment\":\"x\",\"reports\":[\"x\"]}",
            "{\"decision\":\"ACCEPT\",\"version\":99999999999}",
            "{\"action\":\"claim\",\"ids\":[null]}",
            "{\"action\":null,\"ids\":{}}",
            "{\"action\":\"accept\",\"ids\":[\"\"]}",
            "{\"name\":\"x\",\"nameEn\":\"x\",\"active\":\"maybe\",\"definition\":{}}",
            "{\"name\":\"x\",\"nameEn\":\"x\",\"active\":true,\"definition\":{\"dueAfter\":\"PT99999999999999999999H\"}}",
            "{\"name\":\"x\",\"nameEn\":\"x\",\"active\":true,\"definition\":{\"dueAfter\":1e300,\"flags\":[{\"atLeast\":1e999999}]}}",
            "{\"name\":\"x\",\"nameEn\":\"x\",\"active\":true,\"definition\":{\"purpose\":\"a\",\"purposeEn\":\"a\","
                    + "\"facilityTypes\":[],\"dueAfter\":\"PT1H\",\"escalateAfterDue\":\"PT1H\",\"lockAfterDue\":\"PT2H\","
                    + "\"remindBeforeDue\":[],\"reworkFor\":\"PT1H\",\"flags\":[{\"code\":\"a\",\"field\":\"confirmed\","
                    + "\"severity\":\"URGENT\",\"label\":\"a\",\"labelEn\":\"a\"}]}}");

    private record Call(HttpMethod method, String path) {}

    @Test
    void no_body_breaks_anything() {
        CityFixture.City city = city(1);
        UUID cycle = driver.openAndDispatch("infection-status", city);
        driver.answer(cycle, city.homes().get(0), 1);
        UUID report = driver.report(cycle, city.homes().get(0)).id();
        String task = driver.openTasks("report_id", report, "CHECK").get(0);
        jdbc.update(
                """
                insert into staff_roles (id, staff_id, role, org_unit_id, valid_from)
                select ?, staff_id, 'DESIGNER', org_unit_id, valid_from from staff_roles where staff_id = ?""",
                Ids.bytes(Ids.next()),
                Ids.bytes(city.supervisor().id()));
        List<Call> calls = List.of(
                new Call(HttpMethod.POST, "/programs/infection-status/cycles"),
                new Call(HttpMethod.PUT, "/programs/infection-status"),
                new Call(HttpMethod.PUT, "/reports/" + report + "/submission"),
                new Call(HttpMethod.POST, "/tasks/" + task + "/assign"),
                new Call(HttpMethod.POST, "/tasks/" + task + "/complete"),
                new Call(HttpMethod.POST, "/tasks/bulk"));
        List<String> wrong = new ArrayList<>();
        for (Call call : calls) {
            for (String body : BODIES) {
                Answer answer = send(call.method(), city.supervisor(), call.path(), body);
                if (!List.of(400, 422).contains(answer.status())
                        || !answer.text("/detail").matches("(?s).*\\p{IsHangul}.*")) {
                    wrong.add(answer.status() + " " + call + " " + body + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_preview_with_a_bad_body_is_refused_as_well() {
        CityFixture.City city = city(1);
        for (String body : BODIES.subList(7, BODIES.size())) {
            assertThat(post(city.supervisor(), "/programs/infection-status/preview", body)
                            .status())
                    .as(body)
                    .isBetween(400, 422);
        }
    }
}
