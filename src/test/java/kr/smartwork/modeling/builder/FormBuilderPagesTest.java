package kr.smartwork.modeling.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.EngineTest;
import kr.smartwork.form.Forms;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.CardType;
import kr.smartwork.form.draft.DraftEdits;
import kr.smartwork.form.draft.DraftForm;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.process.CityFixture;
import kr.smartwork.process.CycleDriver;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.LoggedIn;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** The builder's pages: who may open them, what each button does without a script, and that nothing typed is lost. */
@EngineTest
class FormBuilderPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityFixture fixture;

    @Autowired
    CycleDriver driver;

    @Autowired
    LoggedIn login;

    @Autowired
    FormDrafts drafts;

    @Autowired
    Forms forms;

    @Autowired
    Programs programs;

    @Autowired
    TestLinks links;

    @Autowired
    JdbcClient jdbc;

    CityFixture.City city;
    UUID id;
    final List<String> published = new ArrayList<>();

    @BeforeEach
    void aDraft() {
        city = fixture.city(3);
        id = drafts.create("일일 조사", DraftForm.blank().json(), "김설계");
    }

    @AfterEach
    void leaveNothing() {
        drafts.all().forEach(draft -> drafts.discard(draft.id()));
        published.forEach(code -> {
            jdbc.sql("delete from programs where form_code = ?").param(code).update();
            jdbc.sql("delete from form_versions where form_code = ?")
                    .param(code)
                    .update();
        });
    }

    @Test
    void every_page_is_for_designers_and_administrators() throws Exception {
        String draft = "/forms/drafts/" + id;
        add(CardType.NUMBER, "수");
        for (String page : List.of(
                "/forms",
                "/forms/new",
                "/forms/new/template.xlsx",
                "/forms/infection-status",
                "/forms/infection-status/1/camunda",
                "/forms/infection-status/1/questions",
                "/forms/infection-status/1/xlsform",
                "/forms/infection-status/program",
                draft,
                draft + "/publish",
                draft + "/test-link",
                draft + "/trial?card=Field_1")) {
            open(city.admin(), page).andExpect(status().isOk());
            open(city.official(), page).andExpect(status().isForbidden());
            open(city.supervisor(), page).andExpect(status().isForbidden());
        }
        for (String action : List.of(
                "/forms/new",
                "/forms/infection-status/draft",
                "/forms/infection-status/program",
                draft,
                draft + "/preview",
                draft + "/publish",
                draft + "/discard")) {
            send(city.supervisor(), action).andExpect(status().isForbidden());
        }
        assertThat(drafts.all()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String page : List.of(
                "/forms/nothing",
                "/forms/infection-status/99/camunda",
                "/forms/drafts/" + UUID.randomUUID(),
                "/forms/drafts/x",
                "/forms/drafts/" + id + "/trial?card=Field_77",
                "/forms/infection-status?version=7")) {
            open(city.admin(), page).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_form_begins_blank_or_as_a_copy_and_needs_a_name() throws Exception {
        send(city.admin(), "/forms/new", "title", " ", "from", "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("양식 이름을 적어 주십시오.")));
        assertThat(text(open(city.admin(), "/forms/new")))
                .contains("name=\"title\" maxlength=\"100\" autocomplete=\"off\" value=\"\"");
        send(city.admin(), "/forms/new", "title", "사본", "from", "nothing")
                .andExpect(content().string(containsString("고른 양식을 찾을 수 없습니다")));
        send(city.admin(), "/forms/new", "title", "사본", "from", "infection-status")
                .andExpect(redirectedUrlPattern("/forms/drafts/*"));
        assertThat(drafts.get(drafts.all().get(0).id()).form().lines()).hasSizeGreaterThan(8);
    }

    @Test
    void buttons_work_without_a_script_and_save_the_open_card_first() throws Exception {
        edit("do", "add:NUMBER").andExpect(redirectedUrlPattern("/forms/drafts/*?card=Field_1*"));
        edit("card", "Field_1", "label", "확진자 수", "unit", "명", "required", "true", "do", "add:TEXT");
        assertThat(drafts.get(id).form().card("Field_1").orElseThrow().value("unit"))
                .isEqualTo("명");
        edit("do", "up:Field_2");
        assertThat(drafts.get(id).form().order()).containsExactly("Field_2", "Field_1");
        edit("do", "undo");
        assertThat(drafts.get(id).form().order()).containsExactly("Field_1", "Field_2");
        edit("do", "redo");
        edit("do", "copy:Field_1");
        edit("do", "delete:Field_2");
        edit("do", "place:Field_3:");
        assertThat(drafts.get(id).form().order()).containsExactly("Field_3", "Field_1");
        edit("title", "새 이름", "titleEn", "New name");
        assertThat(drafts.get(id).titleEn()).isEqualTo("New name");
    }

    @Test
    void an_edit_by_script_renews_only_what_has_changed() throws Exception {
        add(CardType.NUMBER, "하나");
        add(CardType.NUMBER, "둘");
        part("card", "Field_2", "label", "둘!", "changed", "label")
                .andExpect(header().string("HX-Reswap", "none"))
                .andExpect(header().string("HX-Trigger", "edited"))
                .andExpect(content().string(containsString("id=\"head-Field_2\"")))
                .andExpect(content().string(not(containsString("Field_1"))))
                .andExpect(content().string(not(containsString("id=\"body-"))));
        part(
                        "card",
                        "Field_2",
                        "label",
                        "둘!",
                        "check.0.operand",
                        "q1",
                        "check.0.was",
                        "0",
                        "changed",
                        "check.0.operand")
                .andExpect(content().string(containsString("id=\"body-Field_2\"")));
        assertThat(drafts.get(id).form().json()).contains("\"check.1\":\"=q2 <= q1\"", "의 값은");
    }

    @Test
    void what_cannot_be_taken_is_said_at_its_field_and_stays_typed() throws Exception {
        add(CardType.NUMBER, "하나");
        String page = text(edit("card", "Field_1", "label", "하나", "min", "많음", "do", "add:TEXT")
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("value=\"많음\"", "id=\"e-min-error\"", "숫자를 적어 주십시오");
        assertThat(drafts.get(id).form().order()).hasSize(1);
    }

    @Test
    void a_second_editor_is_told_who_saved_when_and_loses_nothing() throws Exception {
        add(CardType.NUMBER, "하나");
        int seen = drafts.get(id).revision();
        drafts.edit(id, seen, "이설계", DraftEdits.add(CardType.TEXT, null));

        String page = text(send(
                        city.admin(),
                        "/forms/drafts/" + id,
                        "revision",
                        Integer.toString(seen),
                        "card",
                        "Field_1",
                        "label",
                        "내가 고친 이름")
                .andExpect(status().isConflict()));
        assertThat(page).contains("이설계님이", "먼저 저장했습니다", "value=\"내가 고친 이름\"", "id=\"line-Field_2\"");
        assertThat(drafts.get(id).form().lines().get(0).label()).isEqualTo("하나");

        edit("card", "Field_1", "label", "내가 고친 이름", "do", "open:Field_1");
        assertThat(drafts.get(id).form().lines())
                .extracting(line -> line.label())
                .contains("내가 고친 이름");
    }

    @Test
    void anything_else_sent_to_the_editor_is_no_failure() throws Exception {
        add(CardType.NUMBER, "하나");
        for (String action :
                List.of("add:NOTHING", "drop:check.9", "x:y:z", ":::", "open:Field_99", "place:Field_1:Field_1")) {
            edit("do", action).andExpect(status().is3xxRedirection());
        }
        edit("do", "delete:Field_99").andExpect(status().isNotFound());
        edit(
                        "card",
                        "Field_1",
                        "label",
                        "하나",
                        "term.0.question",
                        "q9",
                        "term.0.relation",
                        "X",
                        "check.0.relation",
                        "Y",
                        "check.0.operand",
                        "(((",
                        "attention.0.value",
                        "=1",
                        "calc.kind",
                        "Z",
                        "column.0.label",
                        "열")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_condition_on_a_later_question_is_refused_at_publishing_with_a_link_to_its_card() throws Exception {
        add(CardType.NUMBER, "앞");
        add(CardType.NUMBER, "뒤");
        edit(
                "card",
                "Field_1",
                "label",
                "앞",
                "term.0.question",
                "q2",
                "term.0.relation",
                "AT_LEAST",
                "term.0.value",
                "1");
        String page = text(open(city.admin(), "/forms/drafts/" + id + "/publish"));
        assertThat(page).contains("?card=Field_1", "앞에 있는 질문만", "disabled");
        String refused = text(send(city.admin(), "/forms/drafts/" + id + "/publish", "note", "시험", "against", "0"));
        assertThat(refused).contains("고쳐야 할 곳이 남아 있어");
        assertThat(forms.newest(drafts.get(id).formCode())).isEmpty();
    }

    @Test
    void publishing_needs_a_note_is_audited_and_makes_the_next_version() throws Exception {
        add(CardType.NUMBER, "확진자 수");
        String code = drafts.get(id).formCode();
        published.add(code);
        assertThat(text(send(city.admin(), "/forms/drafts/" + id + "/publish", "note", " ", "against", "0")))
                .contains("무엇을 왜 바꾸었는지");
        send(city.admin(), "/forms/drafts/" + id + "/publish", "note", "처음 만듦", "against", "0")
                .andExpect(redirectedUrl("/forms/" + code));
        assertThat(forms.latest(code).note()).isEqualTo("처음 만듦");
        assertThat(forms.latest(code).schema().json()).contains("\"id\":\"" + code + "\"");
        assertThat(jdbc.sql("select count(*) from audit_events where action = 'forms.publish' and object_id = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        send(city.admin(), "/forms/" + code + "/draft").andExpect(redirectedUrlPattern("/forms/drafts/*"));
        id = drafts.of(code).orElseThrow().id();
        add(CardType.TEXT, "의심 증상자 수");
        assertThat(text(open(city.admin(), "/forms/drafts/" + id + "/publish")))
                .contains("질문 '의심 증상자 수'이(가) 추가되었습니다.", "제2판으로 게시");
        send(city.admin(), "/forms/drafts/" + id + "/publish", "note", "추가", "against", "0")
                .andExpect(content().string(containsString("그사이 새 판이 게시되었습니다")));
        send(city.admin(), "/forms/drafts/" + id + "/publish", "note", "추가", "against", "1");
        assertThat(forms.latest(code).number()).isEqualTo(2);
        assertThat(text(open(city.admin(), "/forms/" + code + "?from=1&to=2")))
                .contains("추가되었습니다", "처음 만듦", city.admin().name());
        open(city.admin(), "/forms/" + code + "/1/camunda")
                .andExpect(header().string("Content-Disposition", containsString(code + ".form")))
                .andExpect(content().string(not(containsString("의심"))));
    }

    @Test
    void publishing_names_the_open_cycles_that_keep_their_version_and_the_programs_of_the_next() throws Exception {
        driver.openAndDispatch("infection-status", city);
        UUID next = drafts.continueFrom("infection-status", "김설계");
        String page = text(open(city.admin(), "/forms/drafts/" + next + "/publish"));
        assertThat(page).contains("제1판, 보고 3건", "감염", "제1판과 다른 점이 없습니다");
    }

    @Test
    void a_published_form_becomes_a_program_with_the_settings_of_the_ordinary_survey() throws Exception {
        add(CardType.NUMBER, "수");
        String code = drafts.get(id).formCode();
        published.add(code);
        send(city.admin(), "/forms/drafts/" + id + "/publish", "note", "처음", "against", "0");
        assertThat(text(send(city.admin(), "/forms/" + code + "/program", "name", "", "purpose", "", "days", "0")))
                .contains("업무 이름을 적어", "조사 목적을 적어", "1일에서 90일");
        send(city.admin(), "/forms/" + code + "/program", "name", "일일 조사", "purpose", "현황 파악", "days", "2")
                .andExpect(redirectedUrlPattern("/programs/program-*"));
        assertThat(programs.findAllByOrderByPositionNo())
                .filteredOn(program -> program.formCode().equals(code))
                .singleElement()
                .satisfies(program -> {
                    assertThat(program.definition().dueAfter()).isEqualTo(Duration.ofDays(2));
                    assertThat(program.definition().remindBeforeDue()).containsExactly(Duration.ofDays(1));
                    assertThat(program.reportModel()).isEqualTo("simple-report");
                });
    }

    @Test
    void a_test_link_shows_errors_and_flags_and_stores_nothing() throws Exception {
        add(CardType.NUMBER, "확진자 수");
        edit("card", "Field_1", "label", "확진자 수", "required", "true", "attention.0.value", "5", "attention.0.was", "0");
        String test = "/r/test/" + links.token(id, Instant.now().plusSeconds(60));
        long versions = count("versions");
        assertThat(text(mvc.perform(get(test)))).contains("시험용 – 집계되지 않음", "확진자 수");
        assertThat(text(mvc.perform(post(test).param("do", "send")))).contains("꼭 답해야 하는 질문입니다");
        assertThat(text(mvc.perform(post(test).param("do", "send").param("a.q1", "7"))))
                .contains("그대로 제출할 수 있습니다", "확진자 수 5 이상", "주의", "시험용 – 집계되지 않음");
        assertThat(count("versions")).isEqualTo(versions);
    }

    @Test
    void a_test_link_that_is_wrong_expired_or_published_opens_nothing() throws Exception {
        String token = links.token(id, Instant.now().plusSeconds(60));
        for (String wrong : List.of(
                "x",
                token.substring(0, token.length() - 2) + "AA",
                links.token(id, Instant.now().minusSeconds(1)),
                links.token(UUID.randomUUID(), Instant.now().plusSeconds(60)))) {
            mvc.perform(get("/r/test/" + wrong)).andExpect(status().isNotFound());
        }
        drafts.discard(id);
        mvc.perform(get("/r/test/" + token)).andExpect(status().isNotFound());
    }

    @Test
    void a_rule_is_tried_on_the_last_cycle_of_ones_own_units() throws Exception {
        UUID cycle = driver.openAndDispatch("infection-status", city);
        for (int i = 0; i < 3; i++) {
            driver.answer(cycle, city.homes().get(i), i);
        }
        UUID next = drafts.continueFrom("infection-status", "김설계");
        FormDraft draft = drafts.get(next);
        String card = draft.form().lines().stream()
                .filter(line -> line.label().equals("확진자 수"))
                .findFirst()
                .orElseThrow()
                .id();
        send(
                city.admin(),
                "/forms/drafts/" + next,
                "revision",
                "1",
                "card",
                card,
                "label",
                "확진자 수",
                "attention.0.value",
                "1",
                "attention.0.was",
                "0",
                "usualMax",
                "1");

        String page = text(open(city.admin(), "/forms/drafts/" + next + "/trial?card=" + card));
        assertThat(page).contains("응답 3건", "지난 회차 3건 중 2건이 해당합니다", "지난 회차 3건 중 1건이 해당합니다");
        CityFixture.City other = fixture.city(1);
        assertThat(text(open(other.admin(), "/forms/drafts/" + next + "/trial?card=" + card)))
                .contains("지난 회차의 응답이 없어");
    }

    @Test
    void the_preview_applies_conditions_to_what_is_typed_into_it() throws Exception {
        add(CardType.NUMBER, "앞");
        add(CardType.TEXT, "뒤 질문");
        edit(
                "card",
                "Field_2",
                "label",
                "뒤 질문",
                "term.0.question",
                "q1",
                "term.0.relation",
                "MORE",
                "term.0.value",
                "3");
        assertThat(text(preview("a.q1", "1"))).doesNotContain("뒤 질문");
        assertThat(text(preview("a.q1", "4"))).contains("뒤 질문");
    }

    @Test
    void a_spreadsheet_becomes_a_draft_or_says_what_is_wrong_at_which_row() throws Exception {
        String made = upload(excel("질문", List.of("질문", "유형", "단위"), List.of("확진자 수", "숫자", "명")));
        assertThat(made).startsWith("/forms/drafts/");
        assertThat(text(open(city.admin(), made))).contains("확진자 수");

        String refused =
                text(send(city.admin(), excel("질문", List.of("질문", "유형"), List.of("", "숫자"), List.of("가", "<그림>"))));
        assertThat(refused).contains("질문 시트 2행", "질문 시트 3행", "value=\"가져온 조사\"");
        assertThat(text(send(city.admin(), "no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .contains("엑셀 파일(.xlsx)을 읽을 수 없습니다");
    }

    @Test
    void what_of_an_xlsform_was_not_understood_is_listed_beside_what_was() throws Exception {
        byte[] file = excel(
                "survey",
                List.of("type", "name", "label"),
                List.of("integer", "cases", "확진자 수"),
                List.of("geopoint", "place", "시설 위치"));
        RequestPostProcessor session = login.as(city.admin());
        String made = Objects.requireNonNull(mvc.perform(multipart("/forms/new")
                        .file(new MockMultipartFile("file", "x.xlsx", null, file))
                        .param("title", "가져온 조사")
                        .with(session)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(text(mvc.perform(get(made).with(session))))
                .contains("가져오지 못한 내용", "survey 시트 3행", "확진자 수", "이해하지 못한 내용 1건");
    }

    private String upload(byte[] file) throws Exception {
        return Objects.requireNonNull(send(city.admin(), file)
                .andExpect(flash().attribute("message", Text.of("builder.import.whole")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions send(Actor actor, byte[] file) throws Exception {
        return mvc.perform(multipart("/forms/new")
                .file(new MockMultipartFile("file", "../x.xlsx", null, file))
                .param("title", "가져온 조사")
                .with(login.as(actor))
                .with(csrf()));
    }

    @SafeVarargs
    private static byte[] excel(String name, List<String>... rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int row = 0; row < rows.length; row++) {
                for (int cell = 0; cell < rows[row].size(); cell++) {
                    sheet.value(row, cell, rows[row].get(cell));
                }
            }
        }
        return file.toByteArray();
    }

    private ResultActions preview(String... fields) throws Exception {
        return mvc.perform(form("/forms/drafts/" + id + "/preview", fields)
                .header("HX-Request", "true")
                .with(login.as(city.admin())));
    }

    private void add(CardType type, String label) {
        FormDraft draft = drafts.get(id);
        List<String> order = draft.form().order();
        String last = order.isEmpty() ? null : order.get(order.size() - 1);
        draft = drafts.edit(id, draft.revision(), "김설계", DraftEdits.add(type, last));
        String card = Objects.requireNonNull(draft.form().touched());
        Card stored = draft.form().card(card).orElseThrow(NotFound::new);
        Map<String, String> settings = new HashMap<>(stored.settings());
        settings.put("label", label);
        drafts.edit(
                id,
                draft.revision(),
                "김설계",
                DraftEdits.set(new Card(card, type, settings, stored.options(), stored.columns(), stored.rules())));
    }

    /** As the page sends it, with the revision that is shown. */
    private ResultActions edit(String... fields) throws Exception {
        return mvc.perform(form("/forms/drafts/" + id, fields)
                .param("revision", Integer.toString(drafts.get(id).revision()))
                .with(login.as(city.admin())));
    }

    private ResultActions part(String... fields) throws Exception {
        return mvc.perform(form("/forms/drafts/" + id, fields)
                .header("HX-Request", "true")
                .param("revision", Integer.toString(drafts.get(id).revision()))
                .with(login.as(city.admin())));
    }

    private ResultActions open(Actor actor, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(login.as(actor)));
    }

    private ResultActions send(Actor actor, String address, String... fields) throws Exception {
        return mvc.perform(form(address, fields).with(login.as(actor)));
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        MockHttpServletRequestBuilder form = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String text(ResultActions page) throws Exception {
        return HtmlUtils.htmlUnescape(page.andReturn().getResponse().getContentAsString());
    }
}
