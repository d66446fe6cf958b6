package kr.smartwork.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a facility list, by the headers of the Korean public-data standard files and what offices write instead.
 * Order, blanks, hyphens, units in brackets and case do not matter.
 */
public enum FacilityColumn {
    CODE("관리번호", "시설코드", "시설관리번호", "시설번호", "코드", "code", "facilitycode", "managementnumber"),
    NAME("시설명", "시설명칭", "기관명", "사업장명", "상호", "name", "facilityname"),
    TYPE("시설종류", "시설유형", "시설구분", "시설종류명", "업종", "종류", "유형", "type", "facilitytype"),
    ORG_UNIT("관할부서", "관할부서코드", "관할부서명", "담당부서", "관할구", "관할기관", "부서", "orgunit", "department"),
    ROAD_ADDRESS("소재지도로명주소", "도로명주소", "주소", "소재지", "address", "roadaddress"),
    LOT_ADDRESS("소재지지번주소", "지번주소", "lotaddress"),
    LATITUDE("위도", "latitude", "lat"),
    LONGITUDE("경도", "longitude", "lon", "lng"),
    PHONE("전화번호", "시설전화번호", "대표전화", "연락처", "phone", "telephone"),
    CAPACITY("정원", "정원수", "입소정원", "수용인원", "capacity"),
    STAFF_COUNT("종사자수", "종사자", "직원수", "staff", "staffcount", "employees"),
    MANAGING_BODY("관리기관명", "관리기관", "운영기관명", "운영주체", "법인명", "managingbody"),
    DATA_DATE("데이터기준일자", "데이터기준일", "기준일자", "datadate"),
    OPENED_ON("개설일자", "설립일자", "인허가일자", "개원일자", "openedon"),
    CLOSED_ON("폐업일자", "폐쇄일자", "폐원일자", "closedon"),
    CONTACT_NAME("담당자명", "담당자", "담당자성명", "담당자1", "담당자명1", "contact", "contactname"),
    CONTACT_MOBILE("담당자휴대전화", "담당자휴대폰", "담당자휴대전화번호", "담당자연락처", "담당자휴대전화1", "contactmobile"),
    CONTACT_MAIL("담당자이메일", "담당자메일", "담당자전자우편", "담당자이메일1", "contactmail", "contactemail"),
    CONTACT2_NAME("담당자명2", "담당자2", "담당자성명2", "부담당자명", "contact2", "contactname2"),
    CONTACT2_MOBILE("담당자휴대전화2", "담당자휴대폰2", "담당자휴대전화번호2", "담당자연락처2", "부담당자휴대전화", "contactmobile2"),
    CONTACT2_MAIL("담당자이메일2", "담당자메일2", "담당자전자우편2", "부담당자이메일", "contactmail2", "contactemail2");

    /** Without these a row cannot be understood. */
    static final List<FacilityColumn> REQUIRED = List.of(CODE, NAME, TYPE);

    private static final Map<String, FacilityColumn> BY_HEADER = Arrays.stream(values())
            .flatMap(column -> column.headers().map(header -> Map.entry(header, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String label;
    private final List<String> synonyms;

    FacilityColumn(String label, String... synonyms) {
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    /** The header of the template. */
    public String label() {
        return label;
    }

    /** All headers of the template in its order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(FacilityColumn::label).toList();
    }

    /** The column of a header as somebody wrote it; null if it says nothing to us. */
    static @Nullable FacilityColumn of(String header) {
        return BY_HEADER.get(plain(header));
    }

    static String plain(String header) {
        return header.replaceAll("[(\\[（].*?[)\\]）]", "")
                .replaceAll("[\\s\\p{Cf}_*./·-]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private Stream<String> headers() {
        return Stream.concat(Stream.of(label), synonyms.stream());
    }
}
