package kr.smartwork.process;

/** What code and {@code facility-notice.bpmn} agree on. Variables hold ids and decisions only, never what a person typed. */
final class FacilityModel {

    static final String KEY = "facility-notice";

    /** What was told: {@link #CONTACT} or {@link #CLOSURE}. */
    static final String NOTICE = "notice";

    static final String CONTACT = "contact";
    static final String CLOSURE = "closure";

    /** Values of {@link ReportModel#OUTCOME}. */
    static final String CHANGE_CONTACT = "changeContact";

    static final String KEEP_CONTACT = "keepContact";
    static final String CLOSE_FACILITY = "closeFacility";
    static final String STILL_OPEN = "stillOpen";

    private FacilityModel() {}
}
