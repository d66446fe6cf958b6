package kr.smartwork.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A file that cannot be read as a whole changes nothing and says why. */
class BrokenFileTest extends ImportTestBase {

    private static final String GOOD_ROW = "F1,한빛병원,병원,jung,,,,";

    @Autowired
    private MessageSource messages;

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("empty", csv(" ", "", "  ")),
                Arguments.of("empty", bytes(0xEF, 0xBB, 0xBF)),
                Arguments.of("xlsx", zip()),
                Arguments.of("xls", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1)),
                Arguments.of("pdf", csv("%PDF-1.7")),
                Arguments.of("utf-16", ("\uFEFF" + HEADER).getBytes(UTF_16LE)),
                Arguments.of("binary", bytes(0x89, 'P', 'N', 'G', 0, 0, 1)),
                Arguments.of("encoding", bytes(0xC3, 0x28, 0xFF, 0xFF, 0x80)),
                Arguments.of("no-header", csv("가,나,다", "1,2,3")),
                Arguments.of("no-header", csv(HEADER.replace(',', ';'), GOOD_ROW)),
                Arguments.of("no-rows", csv(HEADER)),
                Arguments.of("no-rows", csv(HEADER, ",,,,,,,")),
                Arguments.of("missing-column", csv("관리번호,시설명,관할부서", "F1,한빛병원,jung")),
                Arguments.of("duplicate-column", csv("관리번호,시설명,시설명,시설종류", "F1,가,나,병원")),
                Arguments.of("duplicate-column", csv("관리번호,시설명,name,시설종류", "F1,가,나,병원")),
                Arguments.of("duplicate-column", csv("관리번호,시설명,시설종류,비고,비고", "F1,가,병원,1,2")),
                Arguments.of("broken-quotes", csv(HEADER, GOOD_ROW, "F2,\"한빛병원,병원,jung,,,,")),
                Arguments.of("broken-quotes", csv(HEADER, GOOD_ROW, "F2,\"한빛\"병원,병원,jung,,,,")),
                Arguments.of("too-many-columns", csv(HEADER + ",비고".repeat(100), GOOD_ROW)),
                Arguments.of("too-many-rows", manyRows()),
                Arguments.of("too-large", tooLarge()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void changesNothingAndSaysWhy(String code, byte[] content) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> facilityImport.store(RegistryFixture.ADMIN, content, true))
                .satisfies(broken -> {
                    assertThat(broken.errors()).extracting(FieldError::field).containsOnly("file");
                    assertThat(broken.errors()).extracting(FieldError::code).contains(code);
                    assertThat(sentences(broken)).noneMatch(sentence -> sentence.contains("{"));
                });
        assertThat(counts()).containsExactly(0, 0, 0);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_events where action = 'facilities.import'", Integer.class))
                .isZero();
    }

    private List<String> sentences(InvalidInput broken) {
        return broken.errors().stream()
                .map(error -> messages.getMessage(
                        error.text().key(), error.text().args().toArray(), Locale.KOREAN))
                .toList();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }

    private static byte[] manyRows() {
        return csv(HEADER + "\r\n"
                + IntStream.rangeClosed(1, 100_001)
                        .mapToObj(i -> "F" + i + ",가,병원,jung,,,,")
                        .collect(Collectors.joining("\r\n")));
    }

    private static byte[] tooLarge() {
        byte[] content = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(content, (byte) 'x');
        return content;
    }
}
