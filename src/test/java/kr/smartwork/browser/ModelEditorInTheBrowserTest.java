package kr.smartwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import kr.smartwork.process.ModelFinding;
import kr.smartwork.process.ModelRules;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A process admin changes a model in the browser, and loses nothing. */
class ModelEditorInTheBrowserTest extends InTheBrowser {

    /** Two seconds are the aim; a machine that runs other things too gets some more. */
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private static final String EDITOR = "document.getElementById('editor')";
    private static final Pattern KEPT = Pattern.compile("임시 저장됨 \\d\\d:\\d\\d");

    Page page;

    @BeforeEach
    void aDesigner(Browser browser) {
        page = logIn(browser, fixture.designer(fixture.city(1)).username());
    }

    @Test
    void what_a_designer_renames_is_kept_by_itself() {
        open("simple-report");
        rename("User_FollowUpByPhone", "응답 없는 시설에 전화");
        assertThat(page.locator("#editor-state")).hasText(KEPT);
        assertThat(page.locator("[data-step=User_FollowUpByPhone] span")).hasText("응답 없는 시설에 전화");
        open("simple-report");
        assertThat(page.locator("[data-step=User_FollowUpByPhone] span")).hasText("응답 없는 시설에 전화");
    }

    @Test
    void a_review_that_leads_nowhere_is_found_and_the_finding_leads_to_it() {
        open("report");
        page.locator("[data-step=Service_AcceptReport]").focus();
        page.keyboard().press("Enter");
        page.locator(".djs-context-pad [data-action='append.user-task']").click();
        Locator finding =
                page.locator("#editor-findings button[data-severity=ERROR]").first();
        assertThat(finding).isVisible();
        String found = finding.getAttribute("data-element");
        finding.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-step=" + found + "]")).hasAttribute("aria-current", "step");
        Accessibility.check(page);
    }

    @Test
    void the_second_of_two_is_told_and_keeps_what_was_typed(Browser browser) {
        open("facility-notice");
        Page other = page;
        page = logIn(browser, fixture.designer(fixture.city(1)).username());
        open("facility-notice");
        rename("User_AnswerInquiry", "문의 답변 쓰기");
        assertThat(page.locator("#editor-state")).hasText(KEPT);

        page = other;
        rename("User_AnswerInquiry", "문의에 답변");
        assertThat(page.locator("#editor-conflict")).isVisible();
        assertThat(page.locator("#conflict-who")).containsText("님이");
        Accessibility.check(page);
        page.reload();
        assertThat(page.locator("#editor-conflict")).isVisible();
        assertThat(page.locator("[data-step=User_AnswerInquiry] span")).hasText("문의에 답변");
        page.locator("#conflict-overwrite").click();
        assertThat(page.locator("#editor-conflict")).isHidden();
        assertThat(page.locator("#editor-state")).hasText(KEPT);
    }

    @Test
    void the_last_change_is_kept_before_its_release_is_asked_for() {
        open("simple-report");
        rename("User_FollowUpByPhone", "응답 없는 시설에 다시 전화");
        page.locator("[data-release]").click();
        assertThat(page.locator("main")).containsText("응답 없는 시설에 다시 전화");
        assertThat(page.locator("#before svg [data-element-id=User_FollowUpByPhone].change-RENAMED"))
                .hasCount(1);
        Accessibility.check(page);
    }

    @Test
    void what_an_event_waits_for_is_picked_from_what_is_ever_sent() {
        open("report");
        page.locator("[data-step=Boundary_Escalated]").focus();
        page.keyboard().press("Enter");
        Locator message = page.locator("[data-entry-id=smartwork-message] select");
        assertThat(message.locator("option:checked")).hasText("관리자에게 상신됨");
        message.selectOption(new SelectOption().setLabel("제출 기한이 지남"));
        assertThat(page.locator("#editor-state")).hasText(KEPT);
        String xml = (String) page.evaluate("document.getElementById('editor').modeler.saveXML().then((r) => r.xml)");
        Assertions.assertThat(xml)
                .containsPattern("id=\"Boundary_Escalated_Message\"[^>]* messageRef=\"Message_ReportOverdue\"");
    }

    @Test
    void the_simulation_speaks_korean_as_well() {
        open("simple-report");
        page.locator("[data-tool=try]").click();
        assertThat(page.locator("#editor-canvas [title='이 일이 일어난 것으로 하기']").first())
                .isAttached();
        Assertions.assertThat((List<?>) page.evaluate(
                        "[...document.querySelectorAll('[class^=bts-], [class^=bts-] *, .djs-overlay [title]')]"
                                + ".flatMap((e) => [e.title, e.getAttribute('aria-label'),"
                                + " ...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim())])"
                                + ".filter((said) => /[A-Za-z]{3}/.test(said ?? ''))"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "reporting-cycle", "facility-notice", "simple-report"})
    void a_model_nobody_changed_comes_out_as_it_went_in(String key) throws Exception {
        open("report");
        String before = Files.readString(Path.of("bpmn", key + ".bpmn"));

        String after = (String) page.evaluate(
                "async (xml) => { const m = " + EDITOR + ".modeler; await m.importXML(xml);"
                        + " return (await m.saveXML({ format: true })).xml; }",
                before);

        Assertions.assertThat(said(after)).isEqualTo(said(before));
    }

    @Test
    void everything_that_is_offered_is_allowed_and_said_in_Korean() {
        open("reporting-cycle");
        String offered = (String) page.evaluate("async () => { const m = " + EDITOR + ".modeler;"
                + " const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); const seen = new Set();"
                + " for (const e of m.get('elementRegistry').filter((e) => e.type !== 'label')) {"
                + "   m.get('selection').select(e); await pause(10);"
                + "   Object.values(m.get('contextPad').getEntries(e)).forEach((entry) => seen.add(entry.title));"
                + "   if (e.parent) { m.get('popupMenu').open(e, 'bpmn-replace', { x: 10, y: 10 }); await pause(10);"
                + "     document.querySelectorAll('.djs-popup .entry').forEach((entry) => seen.add(entry.textContent.trim()));"
                + "     m.get('popupMenu').close(); } }"
                + " return [...seen].join('|'); }");

        Assertions.assertThat(offered).contains("담당자 업무 이어 붙이기").doesNotContain("스크립트", "다른 절차 호출");
        Assertions.assertThat((List<?>) page.evaluate("() => [..." + EDITOR + ".untranslated]"))
                .isEmpty();
    }

    /** Every kind of step in the palette, put beside the others, brings no finding about what it is made of. */
    @Test
    void the_palette_draws_nothing_the_rules_refuse() {
        open("report");
        String xml = (String) page.evaluate("async () => { const m = " + EDITOR + ".modeler;"
                + " const at = m.get('elementRegistry').get('Service_AcceptReport');"
                + " for (const [id, entry] of Object.entries(m.get('contextPad').getEntries(at))) {"
                + "   if (id.startsWith('append.')) { entry.action.click({}, at); } }"
                + " return (await m.saveXML({ format: true })).xml; }");

        Assertions.assertThat(ModelRules.check(xml.getBytes(StandardCharsets.UTF_8), "report")
                        .findings())
                .extracting(ModelFinding::rule)
                .isNotEmpty()
                .doesNotContain("element", "attribute", "namespace", "expression", "expression-place");
    }

    private void open(String key) {
        long begun = System.nanoTime();
        page.navigate(address("/models/" + key + "/edit"));
        page.locator("#editor[data-ready]").waitFor();
        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SLOWEST);
    }

    private void rename(String step, String to) {
        page.locator("[data-step=" + step + "]").click();
        assertThat(page.locator("#bio-properties-panel-id")).hasValue(step);
        name().fill(to);
    }

    private Locator name() {
        return page.locator("#bio-properties-panel-name");
    }

    /** What a model says, in whatever order and layout of the text. */
    private static String said(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return said(factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement());
    }

    private static String said(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        List<String> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(said(child));
            } else if (!nodes.item(i).getTextContent().isBlank()) {
                children.add(nodes.item(i).getTextContent().strip());
            }
        }
        // Points of a line have an order; what else stands side by side has none.
        if (!element.getLocalName().equals("BPMNEdge")) {
            children.sort(null);
        }
        return "{" + element.getNamespaceURI() + "}" + element.getLocalName() + attributes + "\n"
                + String.join("", children);
    }
}
