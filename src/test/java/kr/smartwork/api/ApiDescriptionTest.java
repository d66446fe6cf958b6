package kr.smartwork.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class ApiDescriptionTest extends ApiTest {

    private JsonNode paths() {
        Answer description = call(city(0).official(), request(HttpMethod.GET, "/v3/api-docs"));
        assertThat(description.status()).isEqualTo(200);
        return description.body().get("paths");
    }

    @Test
    void the_description_names_every_call_of_the_contract_in_the_readers_language() {
        JsonNode paths = paths();
        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/programs",
                        "/api/v1/programs/{code}",
                        "/api/v1/programs/{code}/preview",
                        "/api/v1/programs/{code}/cycles",
                        "/api/v1/cycles",
                        "/api/v1/cycles/{id}",
                        "/api/v1/cycles/{id}/reports",
                        "/api/v1/cycles/{id}/remind",
                        "/api/v1/cycles/{id}/figures",
                        "/api/v1/reports/{id}",
                        "/api/v1/reports/{id}/form",
                        "/api/v1/reports/{id}/link",
                        "/api/v1/reports/{id}/submission",
                        "/api/v1/tasks",
                        "/api/v1/tasks/{id}/claim",
                        "/api/v1/tasks/{id}/release",
                        "/api/v1/tasks/{id}/assign",
                        "/api/v1/tasks/{id}/complete",
                        "/api/v1/tasks/bulk",
                        "/api/v1/snapshots/{id}/sources",
                        "/api/v1/facilities",
                        "/api/v1/facilities/import",
                        "/api/v1/models/check",
                        "/api/v1/models/{key}/releases");
        paths.forEach(path ->
                path.forEach(operation -> assertThat(operation.path("summary").asText())
                        .as("%s", operation)
                        .matches("(?s).*\\p{IsHangul}.*")));
    }

    @Test
    void every_described_call_is_refused_to_nobody() {
        List<String> answers = new ArrayList<>();
        paths().fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            String url = path.getKey().replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
            Answer answer = call(null, request(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), url));
            answers.add(answer.status() + " " + answer.text("/code"));
        }));
        assertThat(answers).hasSizeGreaterThan(20).containsOnly("401 unauthorized");
        assertThat(call(null, request(HttpMethod.GET, "/v3/api-docs")).status()).isEqualTo(401);
    }
}
