package kr.smartwork.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.smartwork.form.FormSchema;
import org.springframework.web.util.HtmlUtils;

/** One respondent with a browser: only what the public pages offer, cookies and hidden fields included. */
final class PublicForm {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI site;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    PublicForm(URI site) {
        this.site = site;
    }

    private record Parameter(String name, String value) {}

    /** Follows the personal link. */
    void enter(String linkPath) throws IOException, InterruptedException {
        get(linkPath);
        post(linkPath, List.of());
    }

    /** Fills in the form and looks at the review page. */
    Page review(UUID reportId, Map<String, Object> answers) throws IOException, InterruptedException {
        List<Parameter> parameters = new ArrayList<>(get("/my/" + reportId).hidden());
        answers.forEach((field, answer) -> {
            for (Object each : answer instanceof List<?> several ? several : List.of(answer)) {
                parameters.add(new Parameter(FormSchema.PARAMETER + field, each.toString()));
            }
        });
        return post("/my/" + reportId + "/review", parameters);
    }

    /** Sends off what the review page shows; true when a receipt follows. */
    boolean submit(UUID reportId, Page review) throws IOException, InterruptedException {
        return post("/my/" + reportId + "/submit", review.hidden()).status() == 302;
    }

    /** What came back. */
    record Page(int status, String html) {

        boolean accepted() {
            return status == 200;
        }

        private List<Parameter> hidden() {
            List<Parameter> found = new ArrayList<>();
            Matcher inputs = HIDDEN.matcher(html);
            while (inputs.find()) {
                found.add(new Parameter(
                        HtmlUtils.htmlUnescape(inputs.group(1)), HtmlUtils.htmlUnescape(inputs.group(2))));
            }
            return found;
        }
    }

    private Page get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private Page post(String path, List<Parameter> parameters) throws IOException, InterruptedException {
        List<String> pairs = parameters.stream()
                .map(each -> encode(each.name()) + "=" + encode(each.value()))
                .toList();
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Page(response.statusCode(), response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
