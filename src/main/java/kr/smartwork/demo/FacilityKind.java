package kr.smartwork.demo;

/** The types of facilities in the demo city: how frequent, how large, whose. */
enum FacilityKind {
    HOSPITAL("hospital", "병원", "Hospital", "병원", Team.HEALTH, 9, 120, 1.1),
    NURSING_HOSPITAL("nursing-hospital", "요양병원", "Nursing hospital", "요양병원", Team.HEALTH, 13, 140, 0.8),
    NURSING_HOME("nursing-home", "요양시설", "Nursing home", "요양원", Team.WELFARE, 22, 40, 0.4),
    DISABLED_WELFARE(
            "disabled-welfare", "장애인복지시설", "Facility for disabled people", "장애인복지관", Team.WELFARE, 10, 50, 0.4),
    SENIOR_WELFARE("senior-welfare", "노인복지시설", "Facility for the elderly", "노인복지센터", Team.WELFARE, 16, 35, 0.2),
    DAYCARE("daycare", "어린이집", "Day-care centre", "어린이집", Team.WELFARE, 14, 45, 0.2),
    MENTAL_HEALTH("mental-health", "정신건강증진시설", "Mental-health facility", "정신건강센터", Team.HEALTH, 4, 60, 0.4),
    NIGHTLIFE("nightlife", "유흥시설", "Night-life venue", "클럽", Team.HYGIENE, 12, 80, 0.1);

    private final String code;
    private final String typeName;
    private final String nameEn;
    private final String ending;
    private final Team team;
    private final int weight;
    private final int medianCapacity;
    private final double staffPerPlace;

    FacilityKind(
            String code,
            String typeName,
            String nameEn,
            String ending,
            Team team,
            int weight,
            int medianCapacity,
            double staffPerPlace) {
        this.code = code;
        this.typeName = typeName;
        this.nameEn = nameEn;
        this.ending = ending;
        this.team = team;
        this.weight = weight;
        this.medianCapacity = medianCapacity;
        this.staffPerPlace = staffPerPlace;
    }

    City.Type type() {
        return new City.Type(code, typeName, nameEn);
    }

    String code() {
        return code;
    }

    /** The last part of such a facility's name. */
    String ending() {
        return ending;
    }

    Team team() {
        return team;
    }

    /** Share of the city's facilities, in percent. */
    int weight() {
        return weight;
    }

    /** Half of these facilities hold fewer people; a few hold many times as many. */
    int medianCapacity() {
        return medianCapacity;
    }

    double staffPerPlace() {
        return staffPerPlace;
    }
}
