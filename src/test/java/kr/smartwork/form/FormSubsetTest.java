package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form may say; everything else is refused when it is read, with the place and the reason. */
class FormSubsetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "button", "key": "b", "label": "b"}                                          | unsupported-type
                    {"type": "html", "content": "<script>"}                                               | unsupported-type
                    {"key": "n", "label": "n"}                                                            | unsupported-type
                    {"type": "textfield", "key": "n", "label": "n", "conditional": {"show": "=true"}}     | unsupported-setting
                    {"type": "textfield", "key": "n", "label": "n", "readonly": true}                      | unsupported-setting
                    {"type": "textfield", "key": "n", "label": "n", "validate": {"validationType": "email"}} | unsupported-setting
                    {"type": "textfield", "key": "n", "label": "n", "properties": {"figur": "sum"}}       | unsupported-setting
                    {"type": "select", "key": "n", "label": "n", "valuesKey": "v"}                        | unsupported-setting
                    {"type": "datetime", "subtype": "datetime", "key": "n", "dateLabel": "n"}             | unsupported-type
                    {"type": "textfield", "key": "../n", "label": "n"}                                    | invalid-key
                    {"type": "textfield", "label": "n"}                                                   | invalid-key
                    {"type": "textfield", "key": "n"}                                                     | no-label
                    {"type": "number", "key": "n", "label": "n", "validate": {"min": 5, "max": 1}}        | empty-range
                    {"type": "number", "key": "n", "label": "n", "validate": {"min": "many"}}             | invalid-setting
                    {"type": "number", "key": "n", "label": "n", "decimalDigits": 9}                      | invalid-setting
                    {"type": "textfield", "key": "n", "label": "n", "validate": {"maxLength": 99999}}     | invalid-setting
                    {"type": "textfield", "key": "n", "label": "n", "validate": {"pattern": "(a+)+$"}}    | unsafe-pattern
                    {"type": "textfield", "key": "n", "label": "n", "validate": {"pattern": "a("}}        | unsafe-pattern
                    {"type": "radio", "key": "n", "label": "n"}                                           | no-options
                    {"type": "radio", "key": "n", "label": "n", "values": [{"value": "가", "label": "가"}]} | invalid-option
                    {"type": "number", "key": "n", "label": "n", "properties": {"figure": "median"}}      | unknown-figure
                    {"type": "number", "key": "n", "label": "n", "properties": {"figure": "share"}}       | unfitting-figure
                    {"type": "textfield", "key": "n", "label": "n", "properties": {"figure": "count"}}    | unfitting-figure
                    {"type": "number", "key": "n", "label": "n", "properties": {"figure": "sum", "personal": "true"}} | unfitting-figure
                    {"type": "number", "key": "n", "label": "n", "properties": {"formerKey": "n"}}        | former-key-asked
                    {"type": "group", "label": "g", "components": [{"type": "group", "components": []}]}  | unsupported-type
                    {"type": "group", "label": "g", "path": "p", "components": []}                        | unsupported-setting
                    """)
    void refuses(String component, String code) {
        assertThat(errors("{\"components\": [" + component + "]}"))
                .extracting(FieldError::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{}", "{\"components\": []}", "{\"components\": {\"a\": 1}}"})
    void refusesWhatIsNoForm(String json) {
        assertThat(errors(json)).hasSize(1);
    }

    @Test
    void refusesNewerSchemasAndKeysUsedTwice() {
        String field = "{\"type\": \"textfield\", \"key\": \"n\", \"label\": \"n\"}";

        assertThat(errors("{\"schemaVersion\": 20, \"components\": [" + field + "," + field + "]}"))
                .extracting(FieldError::code)
                .containsExactly("unsupported-version", "duplicate-key");
    }

    @Test
    void sectionsKeepTheOrderAndExplanationsAreNoQuestions() {
        FormSchema form = FormSchema.parse(
                """
                {"schemaVersion": 19, "type": "default", "id": "f", "components": [
                  {"type": "textfield", "key": "a", "label": "a"},
                  {"type": "group", "label": "묶음", "properties": {"labelEn": "Group"}, "components": [
                    {"type": "text", "text": "설명"}, {"type": "number", "key": "b", "label": "b"}]},
                  {"type": "textfield", "key": "c", "label": "c"}]}""");

        assertThat(form.sections()).extracting(FormSchema.Section::label).containsExactly(null, "묶음", null);
        assertThat(form.fields()).extracting(FormField::key).containsExactly("a", "b", "c");
        assertThat(form.sections().get(1).items()).hasSize(2);
        assertThat(form.field("b")).isPresent();
    }

    private static List<FieldError> errors(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> FormSchema.parse(json))
                .errors();
    }
}
