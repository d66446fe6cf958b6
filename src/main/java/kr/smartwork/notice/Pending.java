package kr.smartwork.notice;

import java.util.UUID;

/** What a sender holds while it sends: a notice to a respondent or to a member of staff. */
sealed interface Pending permits PendingNotice, PendingStaffNotice {

    UUID id();
}
