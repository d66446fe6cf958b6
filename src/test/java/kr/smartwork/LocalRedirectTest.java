package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRedirectTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/cycles?state=REVIEW&page=2, /cycles?state=REVIEW&page=2",
        "http://evil.example/inbox, /inbox",
        "http://evil.example//evil.example, /",
        "http://evil.example, /",
        "mailto:somebody@example.com, /"
    })
    void leads_to_a_path_of_ours_whatever_host_was_asked_for(String asked, String path) {
        assertThat(LocalRedirect.local(asked)).isEqualTo(path);
    }
}
