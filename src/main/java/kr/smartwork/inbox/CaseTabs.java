package kr.smartwork.inbox;

import java.util.Map;

/**
 * The ways between the parts of a case, with how much there is.
 *
 * @param page address of the case itself
 * @param progress address of its steps and diagram
 * @param print address of what is printed
 */
record CaseTabs(String page, String progress, String print, int versions, int documents, int timeline, int notes) {

    /** @param place from which list the reader came */
    static CaseTabs of(String page, Map<String, String> place, int versions, int documents, int timeline, int notes) {
        return new CaseTabs(
                InboxQuery.address(page, place),
                InboxQuery.address(page + "/progress", place),
                InboxQuery.address(page + "/print", place),
                versions,
                documents,
                timeline,
                notes);
    }
}
