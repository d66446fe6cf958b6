package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Every type of question as the pages' fragments show it. */
class FormFragmentTest {

    private static final FormSchema FORM = FormSchema.parse(
            """
            {"type": "default", "components": [
             {"type": "group", "label": "현황", "components": [
              {"type": "textfield", "key": "phone", "label": "전화", "properties": {"kind": "phone"}},
              {"type": "datetime", "subtype": "time", "key": "at", "timeLabel": "시각"},
              {"type": "radio", "key": "open", "label": "운영", "values": [{"label": "예", "value": "y"},
                {"label": "아니요", "value": "n"}], "properties": {"kind": "yes-no"}},
              {"type": "number", "key": "mood", "label": "만족도", "validate": {"min": 1, "max": 5},
                "properties": {"kind": "scale", "low": "나쁨", "high": "좋음"}},
              {"type": "number", "key": "sick", "label": "환자", "validate": {"min": 0},
                "properties": {"unit": "명", "changePercent": "30"}},
              {"type": "expression", "key": "double", "expression": "=sick * 2",
                "properties": {"label": "두 배", "unit": "명"}},
              {"type": "textarea", "key": "why", "label": "경위", "conditional": {"hide": "=if sick > 0 then false else true"}},
              {"type": "filepicker", "key": "photo", "label": "사진", "multiple": true, "properties": {"maxFiles": "3"}}]},
             {"type": "group", "label": "종사자", "conditional": {"hide": "=if open = \\"y\\" then false else true"}, "components": [
              {"type": "dynamiclist", "path": "staff", "label": "종사자", "properties": {"dueColumn": "tested", "dueDays": "7"},
               "components": [
                {"type": "textfield", "key": "name", "label": "이름", "validate": {"required": true}},
                {"type": "datetime", "subtype": "date", "key": "tested", "dateLabel": "검사일"}]}]}]}
            """);

    @Test
    void each_type_has_its_control() {
        String page = form(Map.of("open", "y", "sick", new BigDecimal(3)), List.of());

        assertThat(page)
                .contains("type=\"tel\"", "inputmode=\"tel\"", "type=\"time\"", "type=\"file\"")
                .contains("class=\"choices yes-no\"", "나쁨", "좋음", "value=\"5\"")
                .contains("<output", "6명", "name=\"a.why\"", "name=\"a.staff.0.name\"", "id=\"q-staff.0.tested\"");
        assertThat(page.split("<section", -1)).hasSize(3);
        assertThat(page).contains("1/2", "2/2");
    }

    @Test
    void what_is_not_asked_is_not_shown_and_keeps_what_was_typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("why", "지난번에 \"쓴\" 글");
        typed.put("staff", List.of(Map.of("name", "김하나", "tested", "2026-11-01")));

        String page = form(typed, List.of());

        assertThat(page).doesNotContain("<textarea", "행 추가", "경위", "1/1");
        assertThat(page)
                .contains("<input type=\"hidden\" name=\"a.why\" value=\"지난번에 &quot;쓴&quot; 글\"")
                .contains("<input type=\"hidden\" name=\"a.staff.0.name\" value=\"김하나\"");
    }

    @Test
    void an_unusual_number_asks_why_and_the_last_one_stands_beside_it() {
        String unusual = form(Map.of("sick", "10"), List.of());
        assertThat(unusual).contains("지난 보고: 4명", "name=\"a.sick__comment\"", "사유", "30%");

        String usual = form(Map.of("sick", "4", "sick__comment", "그대로"), List.of());
        assertThat(usual)
                .contains("<input type=\"hidden\" name=\"a.sick__comment\" value=\"그대로\"")
                .doesNotContain("30%");
    }

    @Test
    void rows_say_what_is_wrong_at_the_cell_and_which_are_due_again() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("open", "y");
        typed.put(
                "staff",
                List.of(Map.of("name", "", "tested", "2026-11-29"), Map.of("name", "이두리", "tested", "2026-11-01")));

        String page = form(typed, errors(typed));

        assertThat(page)
                .contains("id=\"q-staff.0.name-error\"", "href=\"#q-staff.0.name\"", "기한 지남")
                .contains("name=\"removeRow\" value=\"staff.1\"", "name=\"addRow\" value=\"staff\"");
        assertThat(page.split("is-due ", -1)).hasSize(2);
    }

    @Test
    void two_hundred_rows_fold_into_a_page_that_is_small_and_soon_there() {
        List<Map<String, String>> rows = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> Map.of("name", "직원 " + i, "tested", "2026-11-29"))
                .toList();
        Map<String, Object> typed = new LinkedHashMap<>(Map.of("open", "y", "staff", rows));
        form(typed, List.of());

        long start = System.nanoTime();
        String page = form(typed, List.of());
        long millis = (System.nanoTime() - start) / 1_000_000;

        System.out.println("200 rows: " + millis + " ms, " + page.length() + " characters");
        assertThat(page).contains("모두 200행입니다", "name=\"a.staff.199.name\"").doesNotContain("open=\"open\"");
        assertThat(millis).isLessThan(3_000);
    }

    @Test
    void rows_are_added_and_removed_by_buttons_alone() {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("row", new String[] {"staff.0", "staff.1", "other.1", "staff.x"});
        sent.put("a.staff.0.name", new String[] {"김하나"});
        sent.put("a.staff.1.name", new String[] {"이두리"});
        sent.put("removeRow", new String[] {"staff.0"});
        assertThat(FORM.typed(sent)).isEqualTo(Map.of("staff", List.of(Map.of("name", "이두리"))));

        sent.remove("removeRow");
        sent.put("addRow", new String[] {"staff", "sick"});
        assertThat(FORM.typed(sent))
                .isEqualTo(Map.of("staff", List.of(Map.of("name", "김하나"), Map.of("name", "이두리"), Map.of())));
    }

    @Test
    void answers_in_words_show_every_type_and_the_comments() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("open", "y");
        answers.put("mood", new BigDecimal(4));
        answers.put("sick", new BigDecimal(10));
        answers.put("sick__comment", "집단 감염");
        answers.put("photo", List.of("f1", "f2"));
        answers.put("staff", List.of(Map.of("name", "김하나", "tested", "2026-11-01")));

        String page = render("fragments/answers", "answers", answers, List.of());

        assertThat(page).contains("예", "10명", "집단 감염", "20명", "김하나", "2026-11-01", "첨부 파일", "소견서.pdf");
    }

    private static List<FieldError> errors(Map<String, ?> typed) {
        try {
            FORM.check(typed, context());
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.errors();
        }
    }

    private static String form(Map<String, ?> answers, List<FieldError> errors) {
        return render("fragments/form", "errors", answers, errors) + render("fragments/form", "view", answers, errors);
    }

    private static String render(String template, String fragment, Map<String, ?> answers, List<FieldError> errors) {
        Context variables = new Context(Locale.KOREAN);
        variables.setVariable("view", FORM.filled(answers, errors, context()));
        variables.setVariable("fileNames", Map.of("f1", "소견서.pdf"));
        return engine().process(template, Set.of(fragment), variables);
    }

    private static FormContext context() {
        return new FormContext(Map.of("sick", new BigDecimal(4)), Set.of("f1", "f2"), TestForms.NOTHING.today());
    }

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/form");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(templates);
        return engine;
    }
}
