package kr.smartwork.demo;

/** The teams every district has; each looks after some types of facilities. */
enum Team {
    HEALTH("health", "감염병대응팀", "Infection Response Team"),
    WELFARE("welfare", "복지시설팀", "Welfare Facilities Team"),
    HYGIENE("hygiene", "위생관리팀", "Hygiene Team");

    private final String code;
    private final String teamName;
    private final String nameEn;

    Team(String code, String teamName, String nameEn) {
        this.code = code;
        this.teamName = teamName;
        this.nameEn = nameEn;
    }

    String codeIn(District district) {
        return district.code() + "-" + code;
    }

    String nameIn(District district) {
        return district.name() + " " + teamName;
    }

    String nameEnIn(District district) {
        return district.nameEn() + " " + nameEn;
    }
}
