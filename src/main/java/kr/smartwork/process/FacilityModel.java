package kr.smartwork.process;

/** What code and {@code facility-notice.bpmn} agree on. Variables hold ids and decisions only, never what a person typed. */
final class FacilityModel {

    static final String KEY = "facility-notice";

    /** What was told: {@link #CONTACT}, {@link #CLOSURE} or {@link #INQUIRY}. */
    static final String NOTICE = "notice";

    static final String CONTACT = "contact";
    static final String CLOSURE = "closure";
    static final String INQUIRY = "inquiry";

    /** Values of {@link ReportModel#OUTCOME}. */
    static final String CHANGE_CONTACT = "changeContact";

    static final String KEEP_CONTACT = "keepContact";
    static final String CLOSE_FACILITY = "closeFacility";
    static final String STILL_OPEN = "stillOpen";
    static final String ANSWERED = "answered";

    private FacilityModel() {}
}
