package kr.smartwork.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.text.Normalizer;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.RegistryFixture;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an import stores, changes, leaves alone and refuses. */
class FacilityImportTest extends ImportTestBase {

    private static final String ONE = "F1,한빛병원,병원,jung,가온시 중구 한빛로 1,김하나,010-0000-0001,hana@example.com";
    private static final String TWO = "F2,달빛요양원,요양시설,dong,가온시 동구 달빛로 2,이두리,010-0000-0002,";

    @Test
    void aDryRunSaysWhatWouldHappenAndStoresNothing() {
        ImportReport report = check(HEADER, ONE, TWO, "F3,,병원,jung,,,,");
        assertThat(report)
                .extracting(
                        ImportReport::rows,
                        ImportReport::created,
                        ImportReport::updated,
                        ImportReport::unchanged,
                        ImportReport::rejected,
                        ImportReport::encoding,
                        ImportReport::stored)
                .containsExactly(3, 2, 0, 0, 1, "UTF-8", false);
        assertThat(counts()).containsExactly(0, 0, 0);
    }

    @Test
    void oneWrongRowKeepsAllFromBeingStored() {
        ImportReport report = store(HEADER, ONE, TWO, "F3,,병원,jung,,,,");
        assertThat(report.stored()).isFalse();
        assertThat(report.created()).isZero();
        assertThat(counts()).containsExactly(0, 0, 0);
    }

    @Test
    void partialStoresTheGoodRows() {
        ImportReport report = store(RegistryFixture.ADMIN, true, HEADER, ONE, TWO, "F3,,병원,jung,,,,");
        assertThat(report.stored()).isTrue();
        assertThat(report.created()).isEqualTo(2);
        assertThat(counts()).containsExactly(2, 2, 2);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        store(HEADER, ONE, TWO);
        ImportReport again = store(HEADER, ONE, TWO);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(counts()).containsExactly(2, 2, 2);
    }

    @Test
    void aKnownCodeIsUpdated() {
        store(HEADER, ONE, TWO);
        ImportReport report = store(HEADER, ONE.replace("한빛병원", "새한빛병원"), TWO);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(stored("F1", "name")).isEqualTo("새한빛병원");
        assertThat(stored("F1", "row_version")).isEqualTo("1");
    }

    @Test
    void columnsTheFileDoesNotHaveAreLeftAlone() {
        store(HEADER, ONE);
        ImportReport report = store("시설명,관리번호,시설종류", "한빛병원,F1,병원");
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(contacts("F1")).containsExactly("1 김하나 010-0000-0001");
        assertThat(stored("F1", "address")).isEqualTo("가온시 중구 한빛로 1");
    }

    @Test
    void anEmptyCellEmptiesTheValueAndEndsTheContact() {
        store(HEADER, ONE);
        store(HEADER, "F1,한빛병원,병원,,,,,");
        assertThat(stored("F1", "address")).isNull();
        assertThat(contacts("F1")).isEmpty();
    }

    @Test
    void headersMayBeInAnyOrderInEnglishOrWithUnits() {
        ImportReport report = store(
                "담당부서,시설 유형, Name ,CODE,정원(명),종사자 수,위도(WGS84),비고", "중구 ,Hospital,한빛병원,F1,\"1,200명\",35,35.8,아무 말");
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.ignoredColumns()).containsExactly("비고");
        assertThat(stored("F1", "capacity")).isEqualTo("1200");
        assertThat(stored("F1", "staff_count")).isEqualTo("35");
    }

    @Test
    void aNewFacilityWithoutDepartmentGoesToTheDistrictOfItsAddress() {
        store("관리번호,시설명,시설종류,소재지도로명주소", "F1,한빛병원,병원,가온시 동구 한빛로 1");
        assertThat(jdbc.queryForObject(
                        "select u.code from facilities f join org_units u on u.id = f.org_unit_id", String.class))
                .isEqualTo("dong");
    }

    @Test
    void ms949IsReadAndTold() {
        byte[] content = (HEADER + "\n" + ONE).getBytes(Charset.forName("MS949"));
        ImportReport report = facilityImport.store(RegistryFixture.ADMIN, content, false);
        assertThat(report.encoding()).isEqualTo("MS949");
        assertThat(stored("F1", "name")).isEqualTo("한빛병원");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertThat(store("\uFEFF" + HEADER, ONE).created()).isEqualTo(1);
    }

    @Test
    void decomposedKoreanIsStoredComposed() {
        store(Normalizer.normalize(HEADER, Normalizer.Form.NFD), Normalizer.normalize(ONE, Normalizer.Form.NFD));
        assertThat(stored("F1", "name")).isEqualTo("한빛병원");
    }

    @Test
    void emojiQuotesCommasAndLineBreaksSurvive() {
        store(HEADER, "F1,\"한빛 \"\"새\"\" 병원 🏥\",병원,jung,\"중구,\r\n한빛로 1\",,,");
        assertThat(stored("F1", "name")).isEqualTo("한빛 \"새\" 병원 🏥");
        assertThat(stored("F1", "address")).isEqualTo("중구, 한빛로 1");
    }

    @Test
    void formulasAreOrdinaryTextAndTheirInertFormIsUndone() {
        store(HEADER, "F1,\"=HYPERLINK(\"\"x\"\")\",병원,jung,'-1번지,,,");
        assertThat(stored("F1", "name")).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(stored("F1", "address")).isEqualTo("-1번지");
    }

    @Test
    void theSamePersonInSeveralRowsIsOnePerson() {
        store(HEADER, ONE, "F2,달빛요양원,요양시설,jung,,김하나,01000000001,hana@example.com");
        assertThat(counts()).containsExactly(2, 1, 2);
    }

    @Test
    void aNameAloneNeverJoinsTwoFacilities() {
        store(HEADER, "F1,한빛병원,병원,jung,,김하나,,", "F2,달빛병원,병원,jung,,김하나,,");
        assertThat(counts()).containsExactly(2, 2, 2);
    }

    @Test
    void aNewNumberRenewsThePersonOfASingleFacility() {
        store(HEADER, ONE);
        store(HEADER, ONE.replace("0000-0001", "0000-0009"));
        assertThat(contacts("F1")).containsExactly("1 김하나 010-0000-0009");
        assertThat(counts()).containsExactly(1, 1, 1);
    }

    @Test
    void aPersonOfSeveralFacilitiesIsNotWrittenOverByOneOfThem() {
        String other = "F2,달빛요양원,요양시설,dong,,김하나,010-0000-0001,hana@example.com";
        store(HEADER, ONE, other);
        store(RegistryFixture.SUPERVISOR, false, HEADER, ONE.replace("hana@", "evil@"));
        assertThat(jdbc.queryForList("select mail from persons order by id", String.class))
                .containsExactly("hana@example.com", "evil@example.com");
        assertThat(jdbc.queryForObject(
                        "select p.mail from persons p join contacts c on c.person_id = p.id "
                                + "join facilities f on f.id = c.facility_id where f.code = 'F2'",
                        String.class))
                .isEqualTo("hana@example.com");
    }

    @Test
    void anotherPersonTakesOverAndMayComeBackOnTheSameDay() {
        store(HEADER, ONE);
        String changed = "F1,한빛병원,병원,jung,가온시 중구 한빛로 1,박새로,010-0000-0007,";
        store(HEADER, changed);
        assertThat(contacts("F1")).containsExactly("1 박새로 010-0000-0007");
        store(HEADER, ONE);
        assertThat(contacts("F1")).containsExactly("1 김하나 010-0000-0001");
        store(HEADER, changed);
        assertThat(contacts("F1")).containsExactly("1 박새로 010-0000-0007");
        assertThat(counts()).containsExactly(1, 2, 2);
    }

    @Test
    void firstAndSecondContactMayChangePlaces() {
        String header = "관리번호,시설명,시설종류,관할부서,담당자명,담당자휴대전화,담당자명2,담당자휴대전화2";
        store(header, "F1,한빛병원,병원,jung,김하나,010-0000-0001,이두리,010-0000-0002");
        store(header, "F1,한빛병원,병원,jung,이두리,010-0000-0002,김하나,010-0000-0001");
        assertThat(contacts("F1")).containsExactly("1 이두리 010-0000-0002", "2 김하나 010-0000-0001");
        assertThat(counts()).containsExactly(1, 2, 2);
    }

    @Test
    void aSupervisorImportsTheirOwnDistrictOnly() {
        ImportReport report = store(RegistryFixture.SUPERVISOR, false, HEADER, ONE, TWO);
        assertThat(codes(report)).containsExactly("3 관할부서 foreign-unit");
        assertThat(counts()).containsExactly(0, 0, 0);
    }

    @Test
    void aSupervisorCannotTakeOverAFacilityOfAnotherDistrict() {
        store(HEADER, TWO);
        ImportReport report = store(RegistryFixture.SUPERVISOR, true, HEADER, TWO.replace("dong", "jung"));
        assertThat(codes(report)).containsExactly("2 관리번호 foreign-facility");
        assertThat(stored("F2", "row_version")).isEqualTo("0");
    }

    @Test
    void aTeamNameThatSeveralDistrictsHaveMeansTheImportersOwn() {
        assertThat(store(RegistryFixture.SUPERVISOR, false, HEADER, "F1,한빛병원,병원,복지시설팀,,,,")
                        .created())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICIAL", "DESIGNER"})
    void othersMayNotImportAtAll(Role role) {
        Actor actor = RegistryFixture.actor("someone", role, "/city/");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> facilityImport.dryRun(actor, csv(HEADER, ONE)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> facilityImport.store(actor, csv(HEADER, ONE), false));
    }

    @Test
    void anImportLeavesOneAuditRowWithoutPersonalData() {
        store(HEADER, ONE, TWO);
        assertThat(jdbc.queryForList(
                        "select concat(actor, ' ', detail) from audit_events where action = 'facilities.import'",
                        String.class))
                .containsExactly("registry-admin rows=2 created=2 updated=0 unchanged=0 rejected=0");
    }
}
