package kr.smartwork.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names and addresses of the city's facilities; no two facilities have the same name. */
final class PlaceNames {

    private static final List<String> PREFIXES = List.of(
            "한마음", "참사랑", "은혜", "행복한", "늘푸른", "온누리", "해맑은", "다정한", "든든한", "새봄", "큰나무", "햇살가득", "다온", "라온", "소망", "믿음",
            "나눔", "보듬", "이음", "품안", "효사랑", "섬김", "평안", "아늑한", "도담도담", "푸르름", "하늘빛", "새하늘", "금빛", "은빛", "무지개", "꽃마을",
            "정다운", "우리들", "초록", "단비", "샘물", "밝은빛", "어울림", "함께하는");
    private static final List<String> NIGHTLIFE = List.of(
            "별밤", "문라이트", "오로라", "블루문", "골든", "네온", "미드나잇", "리듬", "파도", "스타", "재즈", "코스모스", "달빛", "제로", "메아리", "불꽃",
            "무드", "시티", "루나", "클라우드");
    private static final List<String> ROADS = List.of("대로", "로", "로", "로");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    PlaceNames(Dice dice) {
        this.dice = dice;
    }

    String facility(FacilityKind kind, District district) {
        String base = dice.pick(kind == FacilityKind.NIGHTLIFE ? NIGHTLIFE : PREFIXES) + kind.ending();
        String local = dice.pick(district.dongs()) + " " + base;
        if (taken.add(base)) {
            return base;
        }
        String name = local;
        for (int number = 2; !taken.add(name); number++) {
            name = local + " " + number + "호점";
        }
        return name;
    }

    String address(District district) {
        String road = dice.pick(district.dongs()) + dice.pick(ROADS);
        if (dice.percent(40)) {
            road += dice.between(1, 68) + "길";
        }
        return "%s %s %s %d".formatted(CityPlan.CITY_NAME, district.name(), road, dice.between(1, 320));
    }
}
