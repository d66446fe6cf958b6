package kr.smartwork.respond;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A respondent's browser without scripts: keeps the cookie, sends back the hidden fields of the page it shows. */
class Phone {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MockMvc mvc;
    private final List<Cookie> cookies = new ArrayList<>();
    private String page = "";

    Phone(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Opens the personal link and presses the button. */
    Phone enter(String url) throws Exception {
        MockHttpServletResponse response = send(post(path(url)));
        Cookie cookie = response.getCookie(RespondentCookie.NAME);
        if (cookie != null) {
            cookies.add(new Cookie(cookie.getName(), cookie.getValue()));
        }
        return this;
    }

    Phone with(String cookie) {
        cookies.clear();
        cookies.add(new Cookie(RespondentCookie.NAME, cookie));
        return this;
    }

    /** Presses a button and keeps the cookie that comes in exchange. */
    MockHttpServletResponse exchange(String path, String... namesAndValues) throws Exception {
        MockHttpServletResponse response = press(path, namesAndValues);
        Cookie cookie = response.getCookie(RespondentCookie.NAME);
        if (cookie != null) {
            with(cookie.getValue());
        }
        return response;
    }

    /** The cookie that it holds. */
    Cookie cookie() {
        return cookies.get(0);
    }

    /** Sends this, with everything that some page asks for. */
    MockHttpServletResponse send(HttpMethod method, String path) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(method, path);
        return send(request.param("removeFile", "x").param("submissionId", "12345678"));
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    /** Presses a button of the page shown: its hidden fields and these. */
    MockHttpServletResponse press(String path, String... namesAndValues) throws Exception {
        return press(post(path), namesAndValues);
    }

    /** The same with a file. */
    MockHttpServletResponse upload(String path, String part, String name, byte[] file, String... namesAndValues)
            throws Exception {
        return press(multipart(path).file(new MockMultipartFile(part, name, null, file)), namesAndValues);
    }

    private MockHttpServletResponse press(MockHttpServletRequestBuilder request, String... namesAndValues)
            throws Exception {
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (!names(namesAndValues, hidden.group(1))) {
                request.param(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
            }
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request);
    }

    static String path(String url) {
        return url.substring(url.indexOf("/r/"));
    }

    /** What the page shown last says. */
    String page() {
        return page;
    }

    private static boolean names(String[] namesAndValues, String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        page = response.getContentAsString();
        return response;
    }
}
