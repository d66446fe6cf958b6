package kr.smartwork.process;

/** For whom a report waits at an element. */
enum WaitsFor {
    RESPONDENT,
    OFFICIAL,
    SUPERVISOR;

    static WaitsFor at(String element) {
        return switch (element) {
            case "User_FollowUpByPhone", "User_VisitFacility", "User_CheckReport" -> OFFICIAL;
            case "User_DecideEscalation", "User_CheckUrgentReport", "User_AnswerQuestion", "User_AnswerCallQuestion" ->
                SUPERVISOR;
            default -> RESPONDENT;
        };
    }
}
