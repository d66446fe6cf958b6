package kr.smartwork.registry;

/** The levels of the office's tree, from the top. */
public enum OrgKind {
    CITY,
    DISTRICT,
    TEAM
}
