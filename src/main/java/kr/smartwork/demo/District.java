package kr.smartwork.demo;

import java.util.List;

/**
 * A district of the demo city.
 *
 * @param weight share of the city's facilities, in percent
 * @param dongs its neighbourhoods, from which roads and facilities have their names
 */
record District(String code, String name, String nameEn, int weight, List<String> dongs) {

    /** All nine, the largest first: small cities have many facilities in few places. */
    static final List<District> ALL = List.of(
            of("jung", "중구", "Jung-gu", 24, "봄내", "한빛", "느티", "달구름", "새터", "큰샘"),
            of("dong", "동구", "Dong-gu", 18, "해오름", "솔마루", "참샘", "너른들", "동산", "가람"),
            of("seo", "서구", "Seo-gu", 13, "노을", "물맑은", "버들", "서당골", "은여울", "갈밭"),
            of("nam", "남구", "Nam-gu", 11, "햇살", "앞산들", "남여울", "꽃재", "양지", "두레"),
            of("buk", "북구", "Buk-gu", 10, "뒷뫼", "북소리", "잣나무", "칠성뜰", "한우물", "돌다리"),
            of("saebit", "새빛구", "Saebit-gu", 8, "새빛", "별마루", "은하", "미리내", "누리", "첨단"),
            of("hanyeoul", "한여울구", "Hanyeoul-gu", 7, "한여울", "나루", "모래톱", "강마루", "물빛", "배다리"),
            of("solnae", "솔내구", "Solnae-gu", 5, "솔내", "소나무골", "송정뜰", "솔바람", "푸른솔", "청솔"),
            of("mireu", "미르구", "Mireu-gu", 4, "미르", "용마루", "구름재", "비늘", "여의주", "용담뜰"));

    private static District of(String code, String name, String nameEn, int weight, String... dongs) {
        return new District(code, name, nameEn, weight, List.of(dongs));
    }
}
