package kr.smartwork.aggregation;

/** What figures are broken down by, always as frozen in the report when its cycle opened. */
public enum Grouping {
    /** District of the facility. */
    ORG_UNIT,
    /** Type of the facility. */
    TYPE
}
