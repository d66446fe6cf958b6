package kr.smartwork.form.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.draft.Card.Column;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every edit of a draft leaves Camunda Forms JSON that, once it is filled in, can be published. */
class DraftEditsTest {

    private final DraftForm form = DraftForm.blank();

    @ParameterizedTest
    @EnumSource(CardType.class)
    void every_type_can_be_added_filled_in_and_read_back(CardType type) {
        add(CardType.NUMBER, "앞 질문");
        String id = add(type, "이름");
        Card card = form.card(id).orElseThrow();
        List<OptionLine> options = OptionLine.merge(List.of(), type.ownOptions() ? List.of("하나", "둘") : List.of());
        List<Column> columns = type == CardType.ROSTER ? List.of(column("", CardType.DATE, "검사일")) : List.of();
        Rules rules = type == CardType.CALCULATED
                ? new Rules(Rules.NONE.shown(), new Rules.Calculation("SUM", List.of("q1"), ""), List.of(), List.of())
                : Rules.NONE;
        DraftEdits.set(new Card(id, type, card.settings(), options, columns, rules))
                .apply(form);

        FormSchema.parse(form.json());
        assertThat(new DraftCheck(form).findings()).isEmpty();
        Card read = form.card(id).orElseThrow();
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.label()).isEqualTo("이름");
        assertThat(read.options()).isEqualTo(options);
    }

    @ParameterizedTest
    @EnumSource(CardType.class)
    void what_is_not_filled_in_is_found_at_its_card_and_shown_all_the_same(CardType type) {
        DraftEdits.add(type, null).apply(form);
        String id = Objects.requireNonNull(form.touched());

        assertThat(new DraftCheck(form).findings()).anySatisfy(finding -> {
            assertThat(finding.card()).isEqualTo(id);
            assertThat(finding.code()).isEqualTo("no-label");
        });
        if (type.question()) {
            assertThat(Objects.requireNonNull(new DraftCheck(form).shown()).fields())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, min, 1",
        "NUMBER, max, 10.5",
        "NUMBER, digits, 2",
        "NUMBER, unit, 명",
        "NUMBER, unitEn, people",
        "NUMBER, help, 오늘 하루",
        "NUMBER, helpEn, Today",
        "NUMBER, labelEn, Cases",
        "NUMBER, required, true",
        "NUMBER, required, ''",
        "NUMBER, figure, 'sum,mean'",
        "NUMBER, usualMin, 1",
        "NUMBER, usualMax, 9",
        "NUMBER, changePercent, 30",
        "NUMBER, default, 0",
        "NUMBER, former, q9",
        "CALCULATED, unit, %",
        "TEXT, minLength, 2",
        "TEXT, maxLength, 20",
        "TEXT, pattern, BUSINESS_NUMBER",
        "TEXT, personal, true",
        "SCALE, low, 나쁨",
        "SCALE, highEn, Good",
        "ROSTER, minRows, 1",
        "ROSTER, maxRows, 30",
        "FILE, maxFiles, 3"
    })
    void every_setting_is_read_back_as_it_was_set(CardType type, String setting, String value) {
        String id = add(type, "이름");
        Map<String, String> settings = new HashMap<>(form.card(id).orElseThrow().settings());
        settings.put(setting, value);
        set(id, settings);

        assertThat(form.card(id).orElseThrow().value(setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"min, 많음, not-a-number", "digits, 1.5, not-whole", "min, 1e9, not-a-number", "digits, -1, not-whole"})
    void what_is_no_number_is_refused_at_its_field(String setting, String typed, String code) {
        String id = add(CardType.NUMBER, "이름");
        assertThatThrownBy(() -> set(id, Map.of("label", "이름", setting, typed)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly(setting + " " + code));
    }

    @Test
    void texts_are_composed_and_bounded_and_lose_what_cannot_be_seen() {
        String id = add(CardType.TEXT, "\u1112\u1161\u11ab\u0000글\u0007 ");
        assertThat(form.card(id).orElseThrow().label()).isEqualTo("한글");
        assertThatThrownBy(() -> set(id, Map.of("label", "가".repeat(301))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo("too-long"));
    }

    @Test
    void keys_are_made_once_and_never_given_again() {
        String first = add(CardType.NUMBER, "하나");
        DraftEdits.remove(first).apply(form);
        String second = add(CardType.NUMBER, "둘");

        assertThat(DraftForm.key(form.place(second).orElseThrow().component())).isEqualTo("q2");
        assertThat(KeyNumbers.highest(List.of(form.json(), "{\"key\": \"q17\"}", "{\"key\":\"c9\"}")))
                .isEqualTo(17);
    }

    @Test
    void cards_move_into_through_and_out_of_sections_step_by_step() {
        add(CardType.NUMBER, "a");
        add(CardType.SECTION, "S");
        add(CardType.NUMBER, "b");
        add(CardType.SECTION, "T");
        assertThat(labels()).containsExactly("a", "S", ">b", "T");

        move("a", false);
        assertThat(labels()).containsExactly("S", ">a", ">b", "T");
        move("a", false);
        assertThat(labels()).containsExactly("S", ">b", ">a", "T");
        move("a", false);
        assertThat(labels()).containsExactly("S", ">b", "T", ">a");
        move("a", false);
        assertThat(labels()).containsExactly("S", ">b", "T", "a");
        move("a", true);
        move("a", true);
        move("a", true);
        move("a", true);
        assertThat(labels()).containsExactly("a", "S", ">b", "T");
        move("T", true);
        assertThat(labels()).containsExactly("a", "T", "S", ">b");
    }

    @Test
    void a_card_is_dropped_behind_another_a_section_behind_the_section() {
        add(CardType.NUMBER, "a");
        add(CardType.SECTION, "S");
        add(CardType.NUMBER, "b");
        add(CardType.SECTION, "T");
        DraftEdits.place(id("a"), id("b")).apply(form);
        assertThat(labels()).containsExactly("S", ">b", ">a", "T");
        DraftEdits.place(id("T"), id("b")).apply(form);
        assertThat(labels()).containsExactly("S", ">b", ">a", "T");
        DraftEdits.place(id("T"), null).apply(form);
        assertThat(labels()).containsExactly("T", "S", ">b", ">a");
        DraftEdits.place(id("S"), id("a")).apply(form);
        assertThat(labels()).containsExactly("T", "S", ">b", ">a");
        DraftEdits.place(id("a"), id("T")).apply(form);
        assertThat(labels()).containsExactly("T", ">a", "S", ">b");
    }

    @Test
    void removing_a_section_keeps_its_questions() {
        add(CardType.SECTION, "S");
        add(CardType.NUMBER, "a");
        add(CardType.NUMBER, "b");
        DraftEdits.remove(id("S")).apply(form);
        assertThat(labels()).containsExactly("a", "b");
    }

    @Test
    void a_copy_has_its_own_key_and_its_rules_are_about_itself() {
        add(CardType.NUMBER, "a");
        String b = add(CardType.NUMBER, "b");
        Rules.Check check = new Rules.Check(0, "AT_MOST", "q1", "안내", "", "");
        DraftEdits.set(form.card(b)
                        .orElseThrow()
                        .with(new Rules(Rules.NONE.shown(), Rules.NONE.calculation(), List.of(check), List.of())))
                .apply(form);
        DraftEdits.duplicate(b).apply(form);

        assertThat(labels()).containsExactly("a", "b", "b");
        assertThat(form.json()).contains("=q2 <= q1", "=q3 <= q1");
        FormSchema.parse(form.json());
    }

    @Test
    void an_option_keeps_its_code_when_it_is_renamed_or_moved() {
        List<OptionLine> before = OptionLine.merge(List.of(), List.of("하나", "둘", "셋"));
        assertThat(OptionLine.merge(before, List.of("둘", "하나", "셋!")))
                .extracting(OptionLine::code)
                .containsExactly("o2", "o1", "o3");
        assertThat(OptionLine.merge(before, List.of("하나", "셋", "넷")))
                .extracting(OptionLine::label, OptionLine::code)
                .extracting(Object::toString)
                .containsExactly("(\"하나\", \"o1\")", "(\"셋\", \"o3\")", "(\"넷\", \"o4\")");
    }

    @Test
    void columns_keep_their_keys_and_the_due_interval_needs_its_day() {
        String id = add(CardType.ROSTER, "명단");
        columns(id, Map.of(), column("", CardType.TEXT, "이름"), column("", CardType.DATE, "검사일"));
        List<Column> columns = form.card(id).orElseThrow().columns();
        String day = columns.get(1).key();
        columns(id, Map.of("dueColumn", day, "dueDays", "7"), columns.get(1), columns.get(0));
        assertThat(form.card(id).orElseThrow().value("dueDays")).isEqualTo("7");
        assertThat(form.card(id).orElseThrow().columns().get(0).key()).isEqualTo(day);

        columns(id, Map.of("dueColumn", day, "dueDays", "7"), columns.get(0));
        assertThat(form.card(id).orElseThrow().value("dueDays")).isEmpty();
    }

    @Test
    void a_condition_on_a_later_question_is_found_at_its_own_card() {
        String first = add(CardType.NUMBER, "앞");
        add(CardType.NUMBER, "뒤");
        condition(first, "q2");
        assertThat(new DraftCheck(form).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.card()).isEqualTo(first);
            assertThat(finding.code()).isEqualTo("formula-later");
            assertThat(finding.text().args()).containsExactly("뒤");
        });
    }

    @Test
    void a_circle_of_conditions_is_found_at_its_cards() {
        String first = add(CardType.NUMBER, "앞");
        String second = add(CardType.NUMBER, "뒤");
        condition(first, "q2");
        condition(second, "q1");
        assertThat(new DraftCheck(form).findings()).extracting(Finding::card).contains(first);
        assertThatThrownBy(() -> FormSchema.parse(form.json())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_condition_on_an_option_that_is_gone_is_found() {
        String choice = add(CardType.RADIO, "선택");
        set(choice, Map.of("label", "선택"), "하나", "둘");
        String other = add(CardType.NUMBER, "수");
        Rules.Shown shown = new Rules.Shown(true, List.of(new Term("q1", "IS", "o2")), "");
        DraftEdits.set(form.card(other)
                        .orElseThrow()
                        .with(new Rules(shown, Rules.NONE.calculation(), List.of(), List.of())))
                .apply(form);
        assertThat(new DraftCheck(form).findings()).isEmpty();
        set(choice, Map.of("label", "선택"), "하나");
        assertThat(new DraftCheck(form).findings())
                .extracting(Finding::card, Finding::code)
                .extracting(Object::toString)
                .containsExactly("(\"" + other + "\", \"unknown-option\")");
    }

    @Test
    void a_card_that_somebody_deleted_is_not_found() {
        assertThatThrownBy(() -> DraftEdits.remove("Field_9").apply(form)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infection-status", "ordinary-survey"})
    void a_shipped_form_goes_through_the_cards_unchanged_in_meaning(String name) throws Exception {
        String json = Files.readString(Path.of("bpmn/" + name + ".form"));
        DraftForm shipped = DraftForm.read(json, 0);
        for (String id : shipped.order()) {
            DraftEdits.set(shipped.card(id).orElseThrow()).apply(shipped);
        }
        assertThat(shipped.order()).doesNotHaveDuplicates();
        assertThat(Difference.between(FormSchema.parse(json), FormSchema.parse(shipped.json())))
                .isEmpty();
    }

    private void condition(String id, String key) {
        Rules.Shown shown = new Rules.Shown(true, List.of(new Term(key, "AT_LEAST", "1")), "");
        DraftEdits.set(form.card(id)
                        .orElseThrow()
                        .with(new Rules(shown, Rules.NONE.calculation(), List.of(), List.of())))
                .apply(form);
    }

    private String add(CardType type, String label) {
        DraftEdits.add(
                        type,
                        form.order().isEmpty()
                                ? null
                                : form.order().get(form.order().size() - 1))
                .apply(form);
        String id = Objects.requireNonNull(form.touched());
        Map<String, String> settings = new HashMap<>(form.card(id).orElseThrow().settings());
        settings.put("label", label);
        set(id, settings);
        return id;
    }

    private void set(String id, Map<String, String> settings, String... options) {
        Card card = form.card(id).orElseThrow();
        List<OptionLine> lines = OptionLine.merge(card.options(), List.of(options));
        DraftEdits.set(new Card(id, card.type(), settings, lines, card.columns(), card.rules()))
                .apply(form);
    }

    private void columns(String id, Map<String, String> settings, Column... columns) {
        Card card = form.card(id).orElseThrow();
        Map<String, String> all = new HashMap<>(card.settings());
        all.putAll(settings);
        DraftEdits.set(new Card(id, card.type(), all, List.of(), List.of(columns), Rules.NONE))
                .apply(form);
    }

    private static Column column(String key, CardType type, String label) {
        return new Column(key, type, label, "", "", "", false, false, false);
    }

    private void move(String label, boolean up) {
        DraftEdits.move(id(label), up).apply(form);
    }

    private String id(String label) {
        return form.lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> labels() {
        return form.lines().stream()
                .map(line -> (line.inSection() ? ">" : "") + line.label())
                .toList();
    }
}
