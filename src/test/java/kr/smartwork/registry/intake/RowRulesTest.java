package kr.smartwork.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.smartwork.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Each rule of a row names its row and column; nothing is stored. */
class RowRulesTest extends ImportTestBase {

    private static final String ALL = HEADER + ",위도,경도,전화번호,정원,데이터기준일자,개설일자,폐업일자,담당자명2,담당자휴대전화2";

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ,한빛병원,병원,jung,,,,              | 2 관리번호 required
            F 1,한빛병원,병원,jung,,,,           | 2 관리번호 code-format
            가나다,한빛병원,병원,jung,,,,          | 2 관리번호 code-format
            F1,,병원,jung,,,,                 | 2 시설명 required
            F1,'  ',병원,jung,,,,             | 2 시설명 required
            F1,홍 900101-1234567,병원,jung,,,, | 2 시설명 resident-number
            F1,한빛병원,,jung,,,,               | 2 시설종류 required
            F1,한빛병원,우주선,jung,,,,          | 2 시설종류 unknown-type
            F1,한빛병원,병원,없는팀,,,,           | 2 관할부서 unknown-unit
            F1,한빛병원,병원,복지시설팀,,,,        | 2 관할부서 ambiguous-unit
            F1,한빛병원,병원,,어딘가 12,,,        | 2 관할부서 unit-needed
            F1,한빛병원,병원,jung,,,010-0000-0001, | 2 담당자명 contact-name
            F1,한빛병원,병원,jung,,김하나,12345,   | 2 담당자휴대전화 mobile-format
            F1,한빛병원,병원,jung,,김하나,053-000-0001, | 2 담당자휴대전화 mobile-format
            F1,한빛병원,병원,jung,,김하나,,hana@   | 2 담당자이메일 mail-format
            F1,한빛병원,병원,jung,,김하나,,a b@example.com | 2 담당자이메일 mail-format
            F1,한빛병원,병원,jung,,,,,128.5       | 2 위도 degrees
            F1,한빛병원,병원,jung,,,,,,북쪽        | 2 경도 degrees
            F1,한빛병원,병원,jung,,,,,,,없음       | 2 전화번호 phone-format
            F1,한빛병원,병원,jung,,,,,,,,-3        | 2 정원 count-format
            F1,한빛병원,병원,jung,,,,,,,,12.5      | 2 정원 count-format
            F1,한빛병원,병원,jung,,,,,,,,99999999  | 2 정원 count-format
            F1,한빛병원,병원,jung,,,,,,,,,어제      | 2 데이터기준일자 date-format
            F1,한빛병원,병원,jung,,,,,,,,,2026-02-30 | 2 데이터기준일자 date-format
            F1,한빛병원,병원,jung,,,,,,,,,,2020-01-02,2020-01-01 | 2 폐업일자 closed-before-opened
            F1,한빛병원,병원,jung,,김하나,010-0000-0001,,,,,,,,,김하나,010-0000-0001 | 2 담당자명2 same-contact
            F1,한빛병원,병원,jung,,,,,,,,,,,,,,끝   | 2 null beyond-header
            """)
    void aBrokenRuleIsToldAtItsCell(String row, String finding) {
        ImportReport report = check(ALL, row.replace("'", ""));
        assertThat(codes(report)).containsExactly(finding);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.created()).isZero();
        assertThat(report.errors()).allSatisfy(error -> {
            assertThat(said(error.text(), Locale.KOREAN)).doesNotContain("{").isNotBlank();
            assertThat(said(error.text(), Locale.ENGLISH)).doesNotContain("{").doesNotMatch(".*[가-힣]{3}.*하.*");
        });
    }

    @Test
    void allErrorsOfARowAreToldAtOnce() {
        assertThat(codes(check(HEADER, "한글,,우주선,없음,,김하나,1,2")))
                .containsExactlyInAnyOrder(
                        "2 관리번호 code-format",
                        "2 시설명 required",
                        "2 시설종류 unknown-type",
                        "2 관할부서 unknown-unit",
                        "2 담당자휴대전화 mobile-format",
                        "2 담당자이메일 mail-format");
    }

    @Test
    void aSecondRowWithTheSameCodeNamesTheFirst() {
        ImportReport report = check(HEADER, "F1,한빛병원,병원,jung,,,,", "F1,달빛병원,병원,jung,,,,");
        assertThat(codes(report)).containsExactly("3 관리번호 duplicate-code");
        assertThat(report.errors().get(0).text().args()).containsExactly("F1", 2);
    }

    @Test
    void aCellOfTenThousandCharactersIsToldAndNotStored() {
        ImportReport report = store(HEADER, "F1," + "가".repeat(10_000) + ",병원,jung,,,,");
        assertThat(codes(report)).containsExactly("2 시설명 cell-too-long");
        assertThat(counts()).containsExactly(0, 0, 0);
    }

    @Test
    void aNameLongerThanTheColumnIsTold() {
        assertThat(codes(check(HEADER, "F1," + "가".repeat(201) + ",병원,jung,,,,")))
                .containsExactly("2 시설명 too-long");
    }

    @Test
    void beyondAThousandErrorsOnlyTheNumberIsTold() {
        String[] lines = new String[1_201];
        lines[0] = HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "F" + i + ",,병원,jung,,,,";
        }
        ImportReport report = check(lines);
        assertThat(report.errors()).hasSize(1_000);
        assertThat(report.moreErrors()).isEqualTo(200);
        assertThat(report.rejected()).isEqualTo(1_200);
    }

    @Test
    void blankRowsCountForTheRowNumberOnly() {
        ImportReport report = check("", HEADER, "F1,한빛병원,병원,jung,,,,", ",,,,,,,", "", "F2,,병원,jung,,,,");
        assertThat(codes(report)).containsExactly("6 시설명 required");
        assertThat(report.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01000000001", "010 0000 0001", "1000000001", "+82 10-0000-0001", "010-0000-0001"})
    void mobileNumbersAreStoredInOneForm(String typed) {
        store(HEADER, "F1,한빛병원,병원,jung,,김하나," + typed + ",");
        assertThat(contacts("F1")).containsExactly("1 김하나 010-0000-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026.3.1",
                "2026. 3. 1.",
                "2026/03/01",
                "20260301",
                "2026년 3월 1일",
                "2026-03-01 00:00:00"
            })
    void datesAreReadAsListsWriteThem(String typed) {
        store("관리번호,시설명,시설종류,관할부서,데이터기준일자", "F1,한빛병원,병원,jung," + typed);
        assertThat(stored("F1", "data_date")).isEqualTo("2026-03-01");
    }

    private String said(Text text, Locale language) {
        return messages.getMessage(text.key(), text.args().toArray(), language);
    }
}
