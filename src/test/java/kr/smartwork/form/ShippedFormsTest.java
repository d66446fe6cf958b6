package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that Smartwork comes with are inside the subset and have all their English. */
class ShippedFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"infection-status", "ordinary-survey"})
    void everyLabelIsThereInEnglish(String code) throws IOException {
        FormSchema form = shipped(code);

        assertThat(form.fields()).hasSizeBetween(7, 12);
        assertThat(form.sections()).allSatisfy(section -> {
            assertThat(section.labelEn()).isNotBlank();
            assertThat(section.items()).allSatisfy(field -> {
                assertThat(field.words().labelEn()).isNotBlank();
                assertThat(field.words().helpEn() == null)
                        .isEqualTo(field.words().help() == null);
                assertThat(field.unitEn() == null).isEqualTo(field.unit() == null);
                assertThat(field.options())
                        .allSatisfy(option -> assertThat(option.labelEn()).isNotBlank());
            });
        });
    }

    @Test
    void aDayOfInfectionStatusPassesTheCheck() throws IOException {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "confirmed", "1,2３4",
                "suspected", " 3 ",
                "isolated", "0",
                "testedStaff", 40,
                "positiveStaff", "1",
                "symptoms", List.of("cough", "fever"),
                "visitors", "limited",
                "disinfected", "true",
                "equipment", "short",
                "equipmentMissing", ""));

        CheckedAnswers checked = shipped("infection-status").check(typed, TestForms.NOTHING);

        assertThat(checked.json())
                .isEqualTo("{\"confirmed\":1234,\"suspected\":3,\"isolated\":0,\"testedStaff\":40,\"positiveStaff\":1,"
                        + "\"symptoms\":[\"fever\",\"cough\"],\"visitors\":\"limited\",\"disinfected\":true,"
                        + "\"equipment\":\"short\"}");
        assertThat(checked.values()).hasSize(10);
        assertThat(shipped("infection-status").stored(checked.json())).isEqualTo(checked.answers());
    }

    static FormSchema shipped(String code) throws IOException {
        return FormSchema.parse(Files.readString(Path.of("bpmn", code + ".form")));
    }
}
