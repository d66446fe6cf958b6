package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            value = {"none;ko", "en-GB;en", "fr, en;en", "fr;ko", "ko-KR, en;ko"},
            delimiter = ';')
    void a_program_is_answered_in_the_first_language_it_asks_for_that_we_speak_else_in_korean(
            String asked, String answered) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (!asked.equals("none")) {
            request.addHeader("Accept-Language", asked);
        }
        assertThat(Languages.accepted(request)).isEqualTo(Locale.forLanguageTag(answered));
    }
}
